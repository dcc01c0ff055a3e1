package dev.jiceng.guidance.jooq;

import dev.jiceng.guidance.check.Key;
import dev.jiceng.guidance.check.Part;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A field check as the API shows it (G-6). */
public record FieldCheckRow(
    String townshipCode,
    UUID check,
    String communityCode,
    String template,
    int templateVersion,
    String subjectArea,
    int version,
    String edition,
    int waiting,
    boolean withdrawn,
    boolean complete,
    BigDecimal share,
    BigDecimal points,
    BigDecimal reachable,
    Instant startedAt,
    Instant endedAt,
    LocalDate heldOn,
    Instant receivedAt,
    Instant changedAt,
    List<UUID> instructors,
    @Nullable UUID visit,
    @Nullable UUID recheckOf,
    String recordedBy,
    CheckJson.Content content) {
  public <P extends Part> @Nullable P part(String key, Class<P> kind) {
    var part = content.standing().get(key);
    return kind.isInstance(part) ? kind.cast(part) : null;
  }

  /** An item's answer, or a finding by its id, among what stands. */
  public record Named<P extends Part>(String name, P part) {}

  /** The parts of a kind that stand, answers by their items, findings by their ids. */
  public <P extends Part> List<Named<P>> parts(Class<P> kind) {
    return content.standing().entrySet().stream()
        .filter(entry -> kind.isInstance(entry.getValue()))
        .map(entry -> new Named<>(Key.rest(entry.getKey()), kind.cast(entry.getValue())))
        .toList();
  }

  public @Nullable Instant clientStartedAt() {
    var times = part(Key.TIMES, Part.Times.class);
    return times == null ? null : times.startedAt();
  }

  public @Nullable Instant clientEndedAt() {
    var times = part(Key.TIMES, Part.Times.class);
    return times == null ? null : times.endedAt();
  }

  public @Nullable String remark() {
    var remark = part(Key.REMARK, Part.Remark.class);
    return remark == null ? null : remark.text();
  }

  public Part.@Nullable Position position() {
    return part(Key.POSITION, Part.Position.class);
  }

  public List<Part.PersonMet> met() {
    var met = part(Key.MET, Part.Met.class);
    return met == null ? List.of() : met.people();
  }

  public List<Part.Question> questions() {
    var questions = part(Key.QUESTIONS, Part.Questions.class);
    return questions == null ? List.of() : questions.questions();
  }

  public List<Part.Training> trainings() {
    var trainings = part(Key.TRAININGS, Part.Trainings.class);
    return trainings == null ? List.of() : trainings.trainings();
  }
}
