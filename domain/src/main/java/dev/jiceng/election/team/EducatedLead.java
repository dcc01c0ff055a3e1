package dev.jiceng.election.team;

import static dev.jiceng.election.ElectionRule.C_15;

import dev.jiceng.election.Judge;
import dev.jiceng.election.Known;
import dev.jiceng.election.team.Teammate.Trait;
import java.util.Map;
import java.util.Set;

/**
 * One of the leading posts is held by somebody with full-time education of that level (C-15).
 *
 * @param education at least
 */
public record EducatedLead(Education education) implements TeamRule {
  private static final Set<Role> LEADING =
      Set.of(Role.SECRETARY, Role.DEPUTY_SECRETARY, Role.CHAIR, Role.DEPUTY_CHAIR);

  @Override
  public void judge(Team team, Judge judge) {
    var leads = team.members().stream().filter(EducatedLead::leads).toList();
    long educated = Teammate.count(leads, one -> educated(one) == Known.YES);
    long missing = Teammate.count(leads, one -> educated(one) == Known.UNKNOWN);
    var numbers =
        Map.<String, Object>of(
            "leads", leads.size(),
            "educated", educated,
            "least", education,
            "missing", missing);
    judge.that(Known.atLeast(1, educated, missing), C_15, "C-15.lead", "members", numbers);
  }

  private Known educated(Teammate one) {
    var level = one.isEducated(education);
    var fullTime = one.is(Trait.FULL_TIME_EDUCATION);
    if (level == Known.NO || fullTime == Known.NO) {
      return Known.NO;
    }
    return level == fullTime ? level : Known.UNKNOWN;
  }

  /** The supervisory committee's chair counts, its deputy does not. */
  private static boolean leads(Teammate member) {
    return member.seats().stream()
        .anyMatch(seat ->
            seat.isOfTheTwoCommittees()
                ? seat.roles().stream().anyMatch(LEADING::contains)
                : seat.roles().contains(Role.CHAIR));
  }
}
