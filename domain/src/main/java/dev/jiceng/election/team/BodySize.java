package dev.jiceng.election.team;

import dev.jiceng.election.ElectionRule;
import dev.jiceng.election.Judge;
import dev.jiceng.election.Known;
import dev.jiceng.roster.OrganizationKind;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How many people a body has, and how many of them do what (C-1 to C-6).
 *
 * @param allowed people; outside of it the rule is broken
 * @param usual people; within {@code allowed} but outside of it is only advised against
 * @param roles people for each role that the body must have
 * @param deputyIsDiscipline where the secretary is chair, one deputy secretary is also the
 *     discipline member
 */
public record BodySize(
    ElectionRule rule,
    OrganizationKind body,
    Range allowed,
    Range usual,
    Map<Role, Range> roles,
    boolean deputyIsDiscipline)
    implements TeamRule {
  private static final Set<Role> DEPUTY_AND_DISCIPLINE =
      Set.of(Role.DEPUTY_SECRETARY, Role.DISCIPLINE);

  private static final Set<Role> DUTIES =
      Set.of(Role.ORGANIZATION, Role.PUBLICITY, Role.DISCIPLINE);

  public BodySize {
    roles = Map.copyOf(roles);
  }

  public BodySize(ElectionRule rule, OrganizationKind body, Range size, Map<Role, Range> roles) {
    this(rule, body, size, size, roles, false);
  }

  @Override
  public void judge(Team team, Judge judge) {
    var members = team.in(body).stream().map(member -> member.rolesIn(body)).toList();
    if (members.isEmpty()) {
      return;
    }
    judge(members, judge);
    if (deputyIsDiscipline && team.isSecretaryChair()) {
      boolean both = members.stream().anyMatch(held -> held.containsAll(DEPUTY_AND_DISCIPLINE));
      judge.that(both, rule, key("deputyIsDiscipline"), "members", Map.of("body", body));
    }
  }

  /** Judges a body by what each of its members does in it (PE-7). */
  public void judge(Collection<Set<Role>> members, Judge judge) {
    int size = members.size();
    judgeSize(size, "members", judge);
    if (allowed.holds(size)) {
      var advice = Map.<String, Object>of("body", body, "members", size, "usual", usual.toString());
      judge.advise(usual.holds(size), rule, key("usual"), "members", advice);
    }
    new TreeMap<>(roles).forEach((role, range) -> judge(members, role, range, judge));
  }

  /** Judges how many people it has, or is to have. */
  public void judgeSize(int size, String path, Judge judge) {
    var numbers =
        Map.<String, Object>of("body", body, "members", size, "allowed", allowed.toString());
    judge.that(allowed.holds(size), rule, key("size"), path, numbers);
  }

  private void judge(Collection<Set<Role>> members, Role role, Range range, Judge judge) {
    long number = members.stream().filter(held -> held.contains(role)).count();
    var numbers =
        Map.<String, Object>of(
            "body", body, "role", role, "number", number, "allowed", range.toString());
    judge.that(holds(members, role, range, (int) number), rule, key("role"), "members", numbers);
  }

  /** A member of whom no duty is known may have this one. */
  private Known holds(Collection<Set<Role>> members, Role role, Range range, int number) {
    long perhaps = members.stream().filter(Set::isEmpty).count();
    return DUTIES.contains(role) && number < range.least()
        ? Known.atLeast(range.least(), number, perhaps)
        : Known.of(range.holds(number));
  }

  private String key(String what) {
    return rule.id() + "." + what;
  }
}
