package dev.jiceng.preparation;

import static dev.jiceng.preparation.PreparationRule.R_12;
import static dev.jiceng.preparation.PreparationRule.R_2;
import static dev.jiceng.preparation.PreparationRule.R_4;
import static dev.jiceng.preparation.PreparationRule.R_5;

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

/** Records what prepares an election, and settles what is open. */
public final class Prepare {
  private final Preparations preparations;
  private final Ids ids;

  public Prepare(Preparations preparations, Ids ids) {
    this.preparations = preparations;
    this.ids = ids;
  }

  public Outcome<Prepared> record(
      DivisionCode community, LocalDate on, Preparation what, Moment now) {
    if (!preparations.hold(community)) {
      return new Outcome.Unknown<>("community");
    }
    if (what instanceof Preparation.Audit audit
        && !preparations.isCadre(audit.person(), community)) {
      return new Outcome.Unknown<>("what.audit.person");
    }
    if (what instanceof Preparation.Reporter reporter
        && !preparations.hasGroup(reporter.group(), community)) {
      return new Outcome.Unknown<>("what.reporter.group");
    }
    var found = new ArrayList<>(future(what.rule(), on, now));
    found.addAll(blank(what));
    found.addAll(violations(community, on, what));
    if (!found.isEmpty()) {
      return Outcome.refused(found);
    }
    var prepared = new Prepared(ids.next(), community, on, what, null, 1);
    preparations.add(prepared);
    return Outcome.done(prepared);
  }

  private List<Violation> violations(DivisionCode community, LocalDate on, Preparation what) {
    return switch (what) {
      case Preparation.Service(String staff, String _) ->
          ifNot(
              preparations.isTrained(staff, community, on),
              Violation.of(R_4, "R-4.untrained", "what.service.staff", Map.of("name", staff)));
      case Preparation.Training(String _, int hours) ->
          ifNot(
              hours > 0,
              Violation.of(R_4, "R-4.hours", "what.training.hours", Map.of("hours", hours)));
      case Preparation.Reporter(String group, String _) ->
          ifNot(
              !preparations.hasReporter(group, community),
              Violation.of(R_5, "R-5.reporter", "what.reporter.group"));
      case Preparation.Visit visit -> visit(community, visit);
      case Preparation.Audit _, Preparation.Talk _, Preparation.Risk _, Preparation.Leader _ ->
          List.of();
    };
  }

  private List<Violation> visit(DivisionCode community, Preparation.Visit visit) {
    var numbers = Map.<String, Object>of("found", visit.found(), "solved", visit.solved());
    boolean fits = visit.solved() >= 0 && visit.solved() <= visit.found();
    return Stream.of(
            ifNot(
                preparations.isLeader(visit.leader(), community),
                Violation.of(
                    R_12, "R-12.leader", "what.visit.leader", Map.of("name", visit.leader()))),
            ifNot(fits, Violation.of(R_12, "R-12.solved", "what.visit.solved", numbers)))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Violation> ifNot(boolean kept, Violation violation) {
    return kept ? List.of() : List.of(violation);
  }

  private static List<Violation> blank(Preparation what) {
    var texts =
        switch (what) {
          case Preparation.Audit audit -> List.of(audit.result());
          case Preparation.Talk talk -> List.of(talk.with(), talk.gist());
          case Preparation.Training training -> List.of(training.staff());
          case Preparation.Service service -> List.of(service.staff(), service.duty());
          case Preparation.Risk risk -> List.of(risk.text(), risk.owner());
          case Preparation.Reporter reporter -> List.of(reporter.name());
          case Preparation.Leader leader -> List.of(leader.name());
          case Preparation.Visit visit -> List.of(visit.leader());
        };
    return ifNot(
        texts.stream().noneMatch(String::isBlank),
        Violation.of(what.rule(), "preparation.blank", "what"));
  }

  private static List<Violation> future(PreparationRule rule, LocalDate on, Moment now) {
    var numbers = Map.<String, Object>of("day", on, "today", now.day());
    return ifNot(!on.isAfter(now.day()), Violation.of(rule, "preparation.future", "on", numbers));
  }

  /** What is in the way of settling it, whoever does; {@code isOpen} while nobody has. */
  public static List<Violation> settling(Preparation what, boolean isOpen) {
    boolean settles = what instanceof Preparation.Audit || what instanceof Preparation.Risk;
    boolean isCleared = !(what instanceof Preparation.Audit audit) || audit.isCleared();
    return Stream.of(
            ifNot(isOpen && settles, Violation.of(what.rule(), "preparation.settled", "id")),
            ifNot(isCleared, Violation.of(R_2, "R-2.notCleared", "id")))
        .flatMap(List::stream)
        .toList();
  }

  /** An audit is published – once the accounts are cleared –, a risk is over. */
  public Outcome<Prepared> settle(UUID id, int version, LocalDate on, Moment now) {
    var prepared = preparations.find(id).orElse(null);
    if (prepared == null) {
      return new Outcome.Unknown<>("id");
    }
    if (prepared.version() != version) {
      return new Outcome.Stale<>(prepared);
    }
    var what = prepared.what();
    var found = new ArrayList<>(future(what.rule(), on, now));
    found.addAll(settling(what, prepared.settledOn() == null));
    return found.isEmpty()
        ? preparations
            .save(prepared.settled(on))
            .map(Outcome::done)
            .orElseGet(() -> new Outcome.Stale<>(preparations.find(id).orElseThrow()))
        : Outcome.refused(found);
  }
}
