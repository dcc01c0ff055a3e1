package dev.jiceng.guidance.graphql;

import static dev.jiceng.guidance.GuidanceRule.G_6;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.guidance.check.Edition;
import dev.jiceng.guidance.check.Key;
import dev.jiceng.guidance.check.Origin;
import dev.jiceng.guidance.check.Part;
import dev.jiceng.guidance.check.Piece;
import dev.jiceng.guidance.check.Placement;
import dev.jiceng.guidance.check.Sent;
import dev.jiceng.guidance.checklist.TemplateRef;
import dev.jiceng.shared.Violation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/**
 * SDL's {@code FieldCheckPieceInput} as it was said: a part that is left out stays as it is, one
 * that is null is taken out, which no record could tell apart.
 */
final class PieceInput {
  private final Said said;
  private final Map<String, Part> changes = new TreeMap<>();
  private final List<Violation> wrong = new ArrayList<>();

  PieceInput(Map<String, Object> said) {
    this.said = new Said(said);
    times();
    plain(Key.INSTRUCTORS, it -> new Part.Instructors(it.all(Key.INSTRUCTORS)));
    plain(Key.POSITION, it -> PartInputs.position(it.below(Key.POSITION)));
    plain(Key.MET, it -> new Part.Met(PartInputs.people(it.many(Key.MET))));
    plain(Key.QUESTIONS, it -> PartInputs.questions(it.many(Key.QUESTIONS)));
    plain(Key.TRAININGS, it -> PartInputs.trainings(it.many(Key.TRAININGS)));
    plain(Key.REMARK, it -> new Part.Remark(it.get(Key.REMARK)));
    plain(Key.VISIT, it -> new Part.Visit(it.get(Key.VISIT)));
    plain(Key.RECHECK_OF, it -> new Part.RecheckOf(it.get(Key.RECHECK_OF)));
    plain(Key.WITHDRAWN, it -> new Part.Withdrawn(it.get(Key.WITHDRAWN)));
    this.said.many("answers").forEach(it -> put(Key.answer(it.get("item")), PartInputs.answer(it)));
    this.said.many("findings").forEach(it -> put(Key.finding(it.get("id")), PartInputs.found(it)));
  }

  UUID check() {
    return said.get("check");
  }

  int sequence() {
    return said.<Integer>get("sequence");
  }

  DivisionCode community() {
    return said.get("community");
  }

  /** What is wrong with its form alone; the rules then need not be asked. */
  List<Violation> wrong() {
    var all = new ArrayList<>(wrong);
    if (base().isEmpty()) {
      all.add(Violation.of(G_6, "G-6.edition", "base"));
    }
    return all;
  }

  Sent sent(String device, Duration lag) {
    var placement =
        new Placement(
            community(), new TemplateRef(said.get("template"), said.get("templateVersion")));
    var piece = new Piece(new Origin(device, sequence()), base().orElse(Edition.NONE), changes);
    return new Sent(check(), placement, piece, said.get("at"), lag);
  }

  private Optional<Edition> base() {
    return Edition.parse(Objects.requireNonNullElse(said.find("base"), ""));
  }

  private void times() {
    Instant started = said.find("startedAt");
    Instant ended = said.find("endedAt");
    if (started != null && ended != null) {
      put(Key.TIMES, new Part.Times(started, ended));
    } else if (said.has("startedAt") || said.has("endedAt")) {
      wrong.add(Violation.of(G_6, "G-6.times", started == null ? "startedAt" : "endedAt"));
    }
  }

  private void plain(String key, Function<Said, Part> part) {
    if (said.has(key)) {
      put(key, said.find(key) == null ? new Part.Cleared() : part.apply(said));
    }
  }

  private void put(String key, Part part) {
    if (changes.put(key, part) != null) {
      wrong.add(Violation.of(G_6, "G-6.twice", key));
    }
  }
}
