package dev.jiceng.scheme;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a supervising group asked at a visit; it is open until the township answers. */
public record Question(UUID id, Visit visit, String text, @Nullable Answer answer, int version) {
  /** What the township says to it. */
  public record Answer(String text, LocalDate on) {}

  Question answered(Answer given) {
    return new Question(id, visit, text, given, version);
  }

  public Question withVersion(int newer) {
    return new Question(id, visit, text, answer, newer);
  }
}
