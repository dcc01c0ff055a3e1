package dev.jiceng.election.tally;

import static dev.jiceng.election.ElectionRule.VE_17;

import dev.jiceng.election.Judge;
import dev.jiceng.election.Judgements;
import dev.jiceng.election.Share;
import java.util.Map;

/**
 * Recall of a committee's member (VE-17).
 *
 * @param voters share of the voters whose signatures are enough; a fifth
 * @param representatives share of the villagers' representatives who are enough; a third
 * @param turnoutAbove share of the registered voters that must vote; one half
 * @param agreeAbove share of the votes cast that must agree; one half
 */
public record RecallRules(
    Share voters, Share representatives, Share turnoutAbove, Share agreeAbove) {
  /** Who proposes a recall: people of each kind, and how many there are of it. */
  public record Proposal(int voters, int ofVoters, int representatives, int ofRepresentatives) {}

  /** The vote on it, in people and ballots. */
  public record Vote(int registered, int cast, int agree) {}

  /** Either kind is enough. */
  public Judgements judge(Proposal proposal) {
    boolean possible =
        0 <= proposal.voters()
            && proposal.voters() <= proposal.ofVoters()
            && 0 <= proposal.representatives()
            && proposal.representatives() <= proposal.ofRepresentatives();
    boolean byVoters =
        proposal.ofVoters() > 0 && voters.isReachedBy(proposal.voters(), proposal.ofVoters());
    boolean byRepresentatives =
        representatives.isReachedBy(proposal.representatives(), proposal.ofRepresentatives())
            && proposal.ofRepresentatives() > 0;
    Map<String, Object> numbers =
        Map.of(
            "voters", proposal.voters(),
            "votersNeeded", voters.leastReaching(proposal.ofVoters()),
            "representatives", proposal.representatives(),
            "representativesNeeded", representatives.leastReaching(proposal.ofRepresentatives()));
    return new Judge()
        .that(
            possible && (byVoters || byRepresentatives),
            VE_17,
            "VE-17.proposal",
            "proposal",
            numbers)
        .judgements();
  }

  public Judgements judge(Vote vote) {
    long turnout = turnoutAbove.leastAbove(vote.registered());
    long agree = agreeAbove.leastAbove(vote.cast());
    return new Judge()
        .that(
            vote.cast() >= turnout,
            VE_17,
            "VE-17.turnout",
            "vote.cast",
            Map.of("registered", vote.registered(), "cast", vote.cast(), "needed", turnout))
        .that(
            vote.agree() >= agree && vote.agree() <= vote.cast(),
            VE_17,
            "VE-17.agree",
            "vote.agree",
            Map.of("cast", vote.cast(), "agree", vote.agree(), "needed", agree))
        .judgements();
  }
}
