package dev.jiceng.election.committee;

import static dev.jiceng.election.ElectionRule.VE_2;

import dev.jiceng.election.Judge;
import dev.jiceng.election.Judgements;
import dev.jiceng.election.team.Range;
import java.util.Map;

/**
 * Size and posts of the election committee of one kind of community (VE-2).
 *
 * @param size people, chair and deputies too
 * @param isOdd whether the number must be odd
 * @param deputies people
 * @param supervisors people of the election supervision committee
 * @param nominatedLeaves whether members who are nominated leave it (the law)
 * @param deputyPresides whether a chair who is nominated may stay, and a deputy presides (P7)
 */
public record ElectionCommitteeRule(
    Range size,
    boolean isOdd,
    Range deputies,
    Range supervisors,
    boolean nominatedLeaves,
    boolean deputyPresides) {
  public Judgements judge(ElectionCommittee committee) {
    int people = committee.members().size();
    var numbers =
        Map.<String, Object>of("members", people, "allowed", size.toString(), "odd", isOdd);
    boolean fits = size.holds(people) && (!isOdd || people % 2 == 1);
    int deputy = committee.deputies().size();
    var posts = Map.<String, Object>of("deputies", deputy, "allowed", deputies.toString());
    boolean placed =
        committee.members().contains(committee.chair())
            && committee.members().containsAll(committee.deputies())
            && !committee.deputies().contains(committee.chair());
    int supervising = committee.supervisors().size();
    var three =
        Map.<String, Object>of("supervisors", supervising, "needed", supervisors.toString());
    boolean apart = committee.supervisors().stream().noneMatch(committee.members()::contains);
    return new Judge()
        .that(fits, VE_2, "VE-2.size", "committee.members", numbers)
        .that(deputies.holds(deputy), VE_2, "VE-2.deputies", "committee.deputies", posts)
        .that(placed, VE_2, "VE-2.posts", "committee.chair")
        .that(
            supervisors.holds(supervising) && apart,
            VE_2,
            "VE-2.supervisors",
            "committee.supervisors",
            three)
        .judgements();
  }
}
