package dev.jiceng.election.committee;

import static dev.jiceng.election.ElectionRule.Q_6;

import dev.jiceng.election.Judge;
import dev.jiceng.election.Judgements;
import dev.jiceng.election.candidacy.Qualification;
import dev.jiceng.election.candidacy.QualifiedPeople;
import dev.jiceng.election.team.KinshipGraph;
import dev.jiceng.election.team.Kinships;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Completes an act by what is known of its people: reviews, kin, the other committee, the roll. */
public record Inquiry(
    QualifiedPeople qualified, Kinships kinships, Bodies bodies, PollBook pollBook) {
  /** Staff, places, boxes and proxies, as they were fixed. */
  public record Preparation(
      LocalDate on,
      Set<UUID> staff,
      List<String> stations,
      boolean hasSecretBooths,
      List<MobileBox> mobileBoxes,
      List<Proxy> proxies) {}

  public CommitteeAct.PublishCandidates candidates(
      CommitteeElection election, LocalDate on, Map<UUID, List<UUID>> candidates) {
    var people = candidates.values().stream().flatMap(List::stream).collect(Collectors.toSet());
    var others = new HashSet<>(bodies.party(election.community(), on));
    if (election.pin().isByElection()) {
      others.addAll(bodies.serving(election.community(), on));
    }
    return new CommitteeAct.PublishCandidates(
        on, candidates, qualified.of(election.id(), people), others, kin(people, others));
  }

  public CommitteeAct.PreparePoll poll(CommitteeElection election, Preparation fixed) {
    var voters =
        fixed.proxies().stream()
            .flatMap(one -> Stream.of(one.voter(), one.proxy()))
            .collect(Collectors.toSet());
    var ballot = election.votes().ballot();
    List<UUID> candidates = ballot == null ? List.of() : ballot.candidates();
    return new CommitteeAct.PreparePoll(
        fixed.on(),
        fixed.staff(),
        fixed.stations(),
        fixed.hasSecretBooths(),
        fixed.mobileBoxes(),
        fixed.proxies(),
        voters.isEmpty() ? voters : pollBook.listed(election.id(), voters),
        kin(fixed.staff(), candidates));
  }

  /** The candidates whose candidacy a confirmed finding of vote buying has voided by now. */
  public CommitteeAct.Certify certification(CommitteeElection election, LocalDate on) {
    var ballot = election.votes().ballot();
    List<UUID> candidates = ballot == null ? List.of() : ballot.candidates();
    var voided =
        qualified.of(election.id(), candidates).entrySet().stream()
            .filter(one -> Qualification.isVoided(one.getValue()))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    return new CommitteeAct.Certify(on, voided, null);
  }

  /** {@code declined}: those of the people written in who do not want to be elected. */
  public CommitteeAct.SettleWriteIns writeIns(
      CommitteeElection election, LocalDate on, Set<UUID> declined) {
    var awaiting = election.votes().awaitingReview();
    var reviews = new HashMap<>(qualified.of(election.id(), awaiting));
    declined.forEach(person -> reviews.put(person, declined()));
    return new CommitteeAct.SettleWriteIns(on, reviews, null);
  }

  private static Judgements declined() {
    return new Judge().that(false, Q_6, "Q-6.declined", "declined").judgements();
  }

  private KinshipGraph kin(Collection<UUID> some, Collection<UUID> others) {
    return kinships.among(Stream.concat(some.stream(), others.stream()).distinct().toList());
  }
}
