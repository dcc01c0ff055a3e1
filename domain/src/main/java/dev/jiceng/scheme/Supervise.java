package dev.jiceng.scheme;

import static dev.jiceng.scheme.SchemeRule.R_9;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Records a supervising group's visit and its questions, and the township's answers. */
public final class Supervise {
  private final Visits visits;
  private final Ids ids;

  public Supervise(Visits visits, Ids ids) {
    this.visits = visits;
    this.ids = ids;
  }

  /** What a group saw and asked. */
  public record Command(
      DivisionCode township,
      @Nullable DivisionCode community,
      LocalDate on,
      String visitors,
      String findings,
      List<String> questions) {}

  public Outcome<Visit> record(Command command, Moment now) {
    var community = command.community();
    if (community != null && !visits.hasCommunity(community)) {
      return new Outcome.Unknown<>("community");
    }
    var found = new ArrayList<>(ConductScheme.future(command.on(), now));
    boolean isBlank =
        Stream.concat(
                Stream.of(command.visitors(), command.findings()), command.questions().stream())
            .anyMatch(String::isBlank);
    if (isBlank) {
      found.add(Violation.of(R_9, "R-9.visitBlank", "visitors"));
    }
    if (!found.isEmpty()) {
      return Outcome.refused(found);
    }
    var visit =
        new Visit(
            ids.next(),
            command.township(),
            community,
            command.on(),
            command.visitors(),
            command.findings());
    var questions =
        command.questions().stream()
            .map(text -> new Question(ids.next(), visit, text, null, 1))
            .toList();
    visits.add(visit, questions);
    return Outcome.done(visit);
  }

  /** What is in the way of an answer whatever it says. */
  public static List<Violation> blockers(Question question) {
    var answer = question.answer();
    return answer == null
        ? List.of()
        : List.of(Violation.of(R_9, "R-9.answered", "id", Map.of("on", answer.on())));
  }

  public Outcome<Question> answer(UUID id, int version, Question.Answer answer, Moment now) {
    var question = visits.find(id).orElse(null);
    if (question == null) {
      return new Outcome.Unknown<>("id");
    }
    if (question.version() != version) {
      return new Outcome.Stale<>(question);
    }
    var found = new ArrayList<>(blockers(question));
    found.addAll(ConductScheme.future(answer.on(), now));
    if (answer.on().isBefore(question.visit().on())) {
      var numbers = Map.<String, Object>of("asked", question.visit().on(), "on", answer.on());
      found.add(Violation.of(R_9, "R-9.beforeVisit", "on", numbers));
    }
    if (answer.text().isBlank()) {
      found.add(Violation.of(R_9, "R-9.blankAnswer", "answer"));
    }
    return found.isEmpty()
        ? visits
            .save(question.answered(answer))
            .map(Outcome::done)
            .orElseGet(() -> new Outcome.Stale<>(visits.find(id).orElseThrow()))
        : Outcome.refused(found);
  }
}
