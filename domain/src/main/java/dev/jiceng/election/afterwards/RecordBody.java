package dev.jiceng.election.afterwards;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.election.Judge;
import dev.jiceng.election.Judgements;
import dev.jiceng.election.afterwards.ElectedBodies.Committee;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Severity;
import dev.jiceng.shared.Violation;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Records a body elected after the committee (S-1 to S-4); late is recorded, and said. */
public final class RecordBody {
  private final ElectedBodies bodies;
  private final Supervision supervision;
  private final BodyRules rules;
  private final Ids ids;

  public RecordBody(ElectedBodies bodies, Supervision supervision, BodyRules rules, Ids ids) {
    this.bodies = bodies;
    this.supervision = supervision;
    this.rules = rules;
    this.ids = ids;
  }

  /**
   * Who was elected, where and when.
   *
   * @param committeeOn the day the committee was elected; needed where its election is not known
   *     here
   */
  public record Command(
      DivisionCode community, LocalDate electedOn, @Nullable LocalDate committeeOn, Vote vote) {}

  public Outcome<ElectedBody> record(Command command, Moment now) {
    if (!supervision.hold(command.community())) {
      return new Outcome.Unknown<>("community");
    }
    var vote = command.vote();
    var recorded = bodies.committee(command.community()).orElse(null);
    var committee =
        recorded == null && command.committeeOn() != null
            ? new Committee(command.committeeOn(), null)
            : recorded;
    if (committee == null) {
      var rule = vote.kind().rule();
      return Outcome.refused(Violation.of(rule, rule.id() + ".committeeFirst", "community"));
    }
    var existing = bodies.find(command.community(), vote.kind(), committee.electedOn());
    if (existing.isPresent()) {
      return new Outcome.Duplicate<>("community", existing.get());
    }
    var judged = dates(command, committee, now.day()).and(people(command, committee));
    if (!judged.isPassed()) {
      return Outcome.refused(judged.violations());
    }
    return elected(command, committee, judged.advice());
  }

  private Outcome<ElectedBody> elected(
      Command command, Committee committee, List<Violation> advice) {
    var vote = command.vote();
    var due = rules.deadlines().of(vote.kind(), committee.electedOn()).orElse(null);
    var said = new ArrayList<>(advice);
    said.addAll(late(vote.kind(), due, command.electedOn()));
    if (vote instanceof Vote.Supervisors supervisors) {
      said.addAll(supervision.take(command.community(), supervisors, command.electedOn()));
      if (said.stream().anyMatch(it -> it.severity() == Severity.BLOCKING)) {
        return Outcome.refused(said);
      }
    }
    var body =
        new ElectedBody(
            ids.next(),
            command.community(),
            committee.cycle(),
            vote.kind(),
            committee.electedOn(),
            command.electedOn(),
            due,
            vote.chair(),
            vote.people(),
            vote.groups());
    bodies.add(body);
    return new Outcome.Done<>(body, said);
  }

  private static List<Violation> late(BodyKind kind, @Nullable LocalDate due, LocalDate on) {
    if (due == null || !on.isAfter(due)) {
      return List.of();
    }
    var numbers = Map.<String, Object>of("due", due, "days", ChronoUnit.DAYS.between(due, on));
    var key = kind.rule().id() + ".late";
    return List.of(
        new Violation(kind.rule(), key, List.of("electedOn"), numbers, Severity.ADVISORY));
  }

  private static Judgements dates(Command command, Committee committee, LocalDate today) {
    var rule = command.vote().kind().rule();
    var judge = new Judge();
    var given = command.committeeOn();
    if (given != null) {
      var days = Map.<String, Object>of("given", given, "known", committee.electedOn());
      boolean same = given.equals(committee.electedOn());
      judge.that(same, rule, rule.id() + ".committeeDay", "committeeElectedOn", days);
    }
    var on = command.electedOn();
    var ahead = Map.<String, Object>of("on", on, "today", today);
    judge.that(!on.isAfter(today), rule, rule.id() + ".ahead", "electedOn", ahead);
    var before = Map.<String, Object>of("on", on, "committee", committee.electedOn());
    boolean after = !on.isBefore(committee.electedOn());
    judge.that(after, rule, rule.id() + ".beforeCommittee", "electedOn", before);
    return judge.judgements();
  }

  private Judgements people(Command command, Committee committee) {
    var vote = command.vote();
    var rule = vote.kind().rule();
    var judge = new Judge();
    var known = bodies.known(vote.named());
    vote.named().stream()
        .filter(person -> !known.contains(person))
        .sorted()
        .forEach(person ->
            judge.that(false, rule, rule.id() + ".person", "what", Map.of("person", person)));
    judge.that(!vote.people().isEmpty(), rule, rule.id() + ".nobody", "what");
    var checks = new BodyChecks(bodies, rules, judge);
    switch (vote) {
      case Vote.Supervisors supervisors ->
          checks.supervisors(
              supervisors, supervision.supervised(command.community(), command.electedOn()));
      case Vote.Representatives sent -> checks.representatives(command.community(), sent);
      case Vote.Heads heads ->
          checks.heads(
              heads,
              bodies.find(command.community(), BodyKind.REPRESENTATIVES, committee.electedOn()));
      case Vote.Tracked tracked -> checks.tracked(tracked);
    }
    return judge.judgements();
  }
}
