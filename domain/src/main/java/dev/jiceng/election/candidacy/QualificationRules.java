package dev.jiceng.election.candidacy;

import java.util.Set;

/**
 * What a profile asks of those who stand.
 *
 * @param list what keeps people from standing
 * @param township codes of the departments of the first review
 * @param county codes of the departments of the joint review
 * @param pledges the kinds that must be signed and published
 * @param secretaryIsStudied whether the county studies who is to be secretary
 */
public record QualificationRules(
    NegativeList list,
    Set<String> township,
    Set<String> county,
    Set<Pledge.Kind> pledges,
    boolean secretaryIsStudied) {
  public QualificationRules {
    township = Set.copyOf(township);
    county = Set.copyOf(county);
    pledges = Set.copyOf(pledges);
  }

  public Set<String> departments(ReviewLevel level) {
    return switch (level) {
      case TOWNSHIP -> township;
      case COUNTY -> county;
    };
  }
}
