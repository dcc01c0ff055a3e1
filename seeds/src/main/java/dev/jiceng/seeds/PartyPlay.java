package dev.jiceng.seeds;

import dev.jiceng.election.Judgements;
import dev.jiceng.election.candidacy.CalledElection;
import dev.jiceng.election.candidacy.ElectionKind;
import dev.jiceng.election.party.BeginPartyElection;
import dev.jiceng.election.party.ConductPartyElection;
import dev.jiceng.election.party.PartyAct;
import dev.jiceng.election.party.PartyAction;
import dev.jiceng.election.party.PartyElection;
import dev.jiceng.election.tally.Attendance;
import dev.jiceng.election.tally.BallotCount;
import dev.jiceng.election.tally.ContestCount;
import dev.jiceng.election.team.Role;
import dev.jiceng.regulation.ProfileRef;
import dev.jiceng.shared.Actor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Plays a Party organization's election act by act, each on its own day. */
final class PartyPlay {
  private final UseCases does;
  private final Elections elections;
  private final ElectionCast cast;
  private PartyElection election;

  /** Goes on where an election stands. */
  PartyPlay(UseCases does, Elections elections, ElectionCast cast, PartyElection election) {
    this.does = does;
    this.elections = elections;
    this.cast = cast;
    this.election = election;
  }

  static PartyPlay begin(UseCases does, Elections elections, ElectionCast cast, Begun begun) {
    var command =
        new BeginPartyElection.Begin(
            begun.organization(), begun.on(), begun.profile(), begun.cycle(), begun.seats());
    var now = Calendar.morning(begun.on());
    var election = UseCases.done(elections.beginParty().handle(command, now));
    does.audit("BEGIN", "PartyElection", election.id());
    return new PartyPlay(does, elections, cast, election);
  }

  /** What is begun, and when. */
  record Begun(
      UUID organization, LocalDate on, ProfileRef profile, @Nullable UUID cycle, int seats) {}

  PartyAct.Propose propose(LocalDate on, List<UUID> people) {
    var others = elections.serving(election.community(), on);
    var everybody = new ArrayList<>(people);
    everybody.addAll(others);
    return new PartyAct.Propose(on, people, others, elections.kin(everybody));
  }

  /** Ballots are given to everybody present, and all come back. */
  void meet(LocalDate on, Attendance attendance, Map<UUID, Integer> votes) {
    var tellers = Set.copyOf(cast.tellers());
    act(new PartyAct.Meet(PartyAction.MEET, on, attendance, true, tellers));
    int present = attendance.present();
    var count =
        new ContestCount(
            election.id(),
            election.pin().seats(),
            BallotCount.of(present, present, present),
            votes);
    take(cast.first(), _ -> new PartyAct.EnterTally(PartyAction.ENTER_TALLY, on, count));
    take(cast.second(), _ -> new PartyAct.EnterTally(PartyAction.ENTER_TALLY_AGAIN, on, count));
    take(cast.third(), _ -> new PartyAct.Certify(on, null));
  }

  /** What the elected become, in their order. */
  void officers(LocalDate on, List<Set<Role>> roles) {
    var elected = election.elected();
    var given = new HashMap<UUID, Set<Role>>();
    for (int i = 0; i < elected.size(); i++) {
      given.put(elected.get(i), roles.get(i));
    }
    act(new PartyAct.ElectOfficers(on, given));
  }

  /** As those who stand see it. */
  CalledElection called() {
    return new CalledElection(
        election.id(),
        ElectionKind.PARTY,
        election.community(),
        election.pin().profile(),
        Set.of(),
        false,
        Set.of());
  }

  /** What the joint review says of them goes in with the act. */
  void judged(List<UUID> people, Function<Map<UUID, Judgements>, PartyAct> act) {
    take(cast.office(), it -> act.apply(elections.qualified(it.id(), people)));
  }

  PartyElection act(PartyAct act) {
    return take(cast.office(), _ -> act);
  }

  private PartyElection take(Actor actor, Function<PartyElection, PartyAct> act) {
    var made = act.apply(election);
    var command = new ConductPartyElection.Command(election.id(), election.version(), _ -> made);
    election =
        UseCases.done(elections.conductParty().handle(command, actor, Calendar.morning(made.on())));
    does.audit(made.action().name(), "PartyElection", election.id());
    return election;
  }
}
