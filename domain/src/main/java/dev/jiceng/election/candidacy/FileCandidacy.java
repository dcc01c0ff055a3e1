package dev.jiceng.election.candidacy;

import static dev.jiceng.election.ElectionRule.Q_5;
import static dev.jiceng.election.ElectionRule.Q_6;
import static dev.jiceng.election.ElectionRule.Q_7;

import dev.jiceng.election.Judge;
import dev.jiceng.election.Judgements;
import dev.jiceng.roster.Roster;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Files a candidacy and keeps it: pledges, the study of who is to be secretary, and
 * standing down.
 */
public final class FileCandidacy {
  private final Candidacies candidacies;
  private final Roster roster;
  private final KinOfCandidates kin;
  private final Ids ids;

  public FileCandidacy(Candidacies candidacies, Roster roster, KinOfCandidates kin, Ids ids) {
    this.candidacies = candidacies;
    this.roster = roster;
    this.kin = kin;
    this.ids = ids;
  }

  /**
   * Who is to stand in which election.
   *
   * @param contest the post, where it is known already
   */
  public record Command(
      UUID person, CalledElection election, @Nullable UUID contest, boolean forSecretary) {}

  /** Which candidacy in which version. */
  public record On(UUID candidacy, int version) {}

  public Outcome<FiledCandidacy> file(Command command, Moment now) {
    var election = command.election();
    var contest = command.contest();
    if (!roster.people(List.of(command.person())).contains(command.person())) {
      return new Outcome.Unknown<>("person");
    }
    if (contest != null && !election.contests().contains(contest)) {
      return new Outcome.Unknown<>("contest");
    }
    var judged = judge(command);
    if (!judged.isPassed()) {
      return Outcome.refused(judged.blocking());
    }
    boolean writtenIn = election.writtenIn().contains(command.person());
    var stand =
        new Stand(election.kind(), election.id(), contest, command.forSecretary(), writtenIn);
    var candidacy =
        new Candidacy(ids.next(), command.person(), command.forSecretary(), List.of(), null, 0);
    var filed =
        new FiledCandidacy(
            candidacy, election.community(), stand, election.profile(), now.day(), null, 1);
    return candidacies.add(filed)
        ? new Outcome.Done<>(filed, judged.advice())
        : candidacies
            .standing(election.id(), command.person())
            .<Outcome<FiledCandidacy>>map(one -> new Outcome.Duplicate<>("person", one))
            .orElseGet(() -> new Outcome.Unknown<>("person"));
  }

  private Judgements judge(Command command) {
    var election = command.election();
    boolean possible = !command.forSecretary() || election.kind() == ElectionKind.PARTY;
    boolean inTime = !election.isPolled() || election.writtenIn().contains(command.person());
    return new Judge()
        .that(possible, Q_5, "Q-5.partyOnly", "forSecretary")
        .that(inTime, Q_6, "Q-6.afterPoll", "person")
        .and(kin.of(command.person(), election))
        .judgements();
  }

  public Outcome<FiledCandidacy> withdraw(On on, String reason, Moment now) {
    return change(
        on,
        (filed, judge) -> judge.that(!reason.isBlank(), Q_7, "Q-7.reason", "reason"),
        filed -> filed.withdrawn(new FiledCandidacy.Withdrawal(now.day(), reason)));
  }

  public Outcome<FiledCandidacy> sign(On on, Pledge.Kind kind, LocalDate signedOn, Moment now) {
    return change(
        on,
        (filed, judge) -> {
          var numbers = Map.<String, Object>of("pledge", kind);
          judge.that(filed.pledge(kind).isEmpty(), Q_7, "Q-7.signedAlready", "kind", numbers);
          ahead(signedOn, now, judge);
        },
        filed -> filed.with(new Pledge(kind, signedOn, null)));
  }

  public Outcome<FiledCandidacy> publish(On on, Pledge.Kind kind, LocalDate day, Moment now) {
    return change(
        on,
        (filed, judge) -> publishable(filed, kind, day, ahead(day, now, judge)),
        filed -> filed.with(new Pledge(kind, filed.pledge(kind).orElseThrow().signedOn(), day)));
  }

  private static void publishable(
      FiledCandidacy filed, Pledge.Kind kind, LocalDate day, Judge judge) {
    var numbers = Map.<String, Object>of("pledge", kind);
    var pledge = filed.pledge(kind).orElse(null);
    judge.that(pledge != null, Q_7, "Q-7.signed", "kind", numbers);
    if (pledge != null) {
      boolean hidden = pledge.publishedOn() == null;
      judge.that(hidden, Q_7, "Q-7.publishedAlready", "kind", numbers);
      var days = Map.<String, Object>of("signedOn", pledge.signedOn(), "day", day);
      judge.that(!day.isBefore(pledge.signedOn()), Q_7, "Q-7.order", "on", days);
    }
  }

  public Outcome<FiledCandidacy> study(On on, Candidacy.Study study, Moment now) {
    return change(
        on,
        (filed, judge) -> {
          boolean asked = filed.candidacy().forSecretary();
          judge.that(asked, Q_5, "Q-5.notSecretary", "id");
          judge.that(!study.body().isBlank(), Q_5, "Q-5.body", "body");
          var days = Map.<String, Object>of("day", study.on(), "today", now.day());
          judge.that(!study.on().isAfter(now.day()), Q_5, "Q-5.ahead", "on", days);
        },
        filed -> filed.with(study));
  }

  private static Judge ahead(LocalDate day, Moment now, Judge judge) {
    var days = Map.<String, Object>of("day", day, "today", now.day());
    return judge.that(!day.isAfter(now.day()), Q_7, "Q-7.ahead", "on", days);
  }

  /** What a change asks of the candidacy. */
  private interface Asked {
    void of(FiledCandidacy filed, Judge judge);
  }

  private Outcome<FiledCandidacy> change(On on, Asked asked, UnaryOperator<FiledCandidacy> change) {
    var found = candidacies.find(on.candidacy()).orElse(null);
    if (found == null) {
      return new Outcome.Unknown<>("id");
    }
    if (found.version() != on.version()) {
      return new Outcome.Stale<>(found);
    }
    var judge = new Judge().that(found.isStanding(), Q_7, "Q-7.withdrawn", "id");
    asked.of(found, judge);
    var refused = judge.judgements().blocking();
    if (!refused.isEmpty()) {
      return Outcome.refused(refused);
    }
    return candidacies
        .save(change.apply(found))
        .map(Outcome::done)
        .orElseGet(() -> new Outcome.Stale<>(candidacies.find(found.id()).orElseThrow()));
  }
}
