package dev.jiceng.election.team;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.roster.OrganizationKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The people of a community's bodies on a day; real, or supposed to see what would be.
 *
 * @param on the day ages are taken on: election day
 * @param residents people of each nationality living there, by code of GB/T 3304; empty: not known
 * @param separation why secretary and chair are two people, and who agreed; empty where not
 *     recorded
 */
public record Team(
    DivisionCode community,
    LocalDate on,
    List<Teammate> members,
    KinshipGraph kinship,
    Map<String, Integer> residents,
    @Nullable Separation separation) {
  public Team {
    members = List.copyOf(members);
    residents = Map.copyOf(residents);
  }

  /** 分设: the recorded reason and the body that agreed. */
  public record Separation(String reason, String agreedBy) {
    boolean isComplete() {
      return !reason.isBlank() && !agreedBy.isBlank();
    }
  }

  List<Teammate> in(OrganizationKind body) {
    return members.stream().filter(member -> member.sitsIn(body)).toList();
  }

  /** Everybody of the two committees, once. */
  List<Teammate> twoCommittees() {
    return members.stream().filter(Teammate::isOfTheTwoCommittees).toList();
  }

  Optional<Teammate> doing(Role role) {
    return members.stream().filter(member -> member.does(role)).findFirst();
  }

  Optional<Teammate> secretary() {
    return doing(Role.SECRETARY);
  }

  /** Chair of the villagers' or residents' committee, not of the supervisory one. */
  Optional<Teammate> chair() {
    return members.stream()
        .filter(member ->
            member.does(OrganizationKind.VILLAGERS_COMMITTEE, Role.CHAIR)
                || member.does(OrganizationKind.RESIDENTS_COMMITTEE, Role.CHAIR))
        .findFirst();
  }

  /** 一肩挑 */
  public boolean isSecretaryChair() {
    return secretary().isPresent() && secretary().equals(chair());
  }
}
