package dev.jiceng.election.committee;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/** The people an act names; voters who give or take a proxy are on the roll, not the roster. */
final class Named {
  private Named() {}

  static Set<UUID> in(CommitteeAct act) {
    var people = new LinkedHashSet<UUID>();
    switch (act) {
      case CommitteeAct.FormElectionCommittee form -> committee(form.committee(), people);
      case CommitteeAct.LeaveElectionCommittee leave -> committee(leave.after(), people);
      case CommitteeAct.Nominate nominate ->
          nominate.nominations().forEach(one -> people.add(one.person()));
      case CommitteeAct.PreparePoll prepare -> people.addAll(prepare.staff());
      case CommitteeAct.EnterTally entry ->
          entry
              .tally()
              .contests()
              .forEach(count -> {
                people.addAll(count.votes().keySet());
                count.boxes().forEach(box -> people.addAll(box.votes().keySet()));
              });
      default -> {}
    }
    return people;
  }

  private static void committee(ElectionCommittee committee, Set<UUID> people) {
    people.addAll(committee.members());
    people.addAll(committee.supervisors());
  }
}
