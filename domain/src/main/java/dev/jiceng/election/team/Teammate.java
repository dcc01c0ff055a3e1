package dev.jiceng.election.team;

import dev.jiceng.roster.OrganizationKind;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A member of a team and what the rules ask of them.
 *
 * @param ethnicity code of GB/T 3304
 * @param traits what else is known of them
 * @param waiver the recorded reason for letting age or education pass, 特别优秀; empty where none
 */
public record Teammate(
    UUID person,
    boolean isWoman,
    LocalDate birthDate,
    String ethnicity,
    Education education,
    Set<Trait> traits,
    List<Seat> seats,
    @Nullable String waiver) {
  /** Yes-or-no facts of a person. */
  public enum Trait {
    /** 全日制: the education was full-time. */
    FULL_TIME_EDUCATION,
    /** In neither of the two committees before. */
    NEWCOMER,
    /** Holds the same leading post already. */
    CONTINUING,
    /** 下派: sent by a higher level. */
    POSTED_IN,
    /** 妇联主席 */
    HEADS_WOMENS_FEDERATION,
    /** 村会计、报账员 */
    ACCOUNTANT,
    /** 村文书 */
    CLERK,
    /** 村集体经济组织负责人 */
    HEADS_COLLECTIVE_ECONOMY
  }

  public Teammate {
    traits = Set.copyOf(traits);
    seats = List.copyOf(seats);
  }

  /** Completed years of life. */
  public int ageOn(LocalDate day) {
    return Period.between(birthDate, day).getYears();
  }

  public boolean is(Trait trait) {
    return traits.contains(trait);
  }

  boolean sitsIn(OrganizationKind body) {
    return seats.stream().anyMatch(seat -> seat.body() == body);
  }

  boolean isOfTheTwoCommittees() {
    return seats.stream().anyMatch(Seat::isOfTheTwoCommittees);
  }

  /** All they do in a body, over all seats they have in it. */
  Set<Role> rolesIn(OrganizationKind body) {
    return seats.stream()
        .filter(seat -> seat.body() == body)
        .flatMap(seat -> seat.roles().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  boolean does(Role role) {
    return seats.stream().anyMatch(seat -> seat.roles().contains(role));
  }

  boolean does(OrganizationKind body, Role role) {
    return seats.stream().anyMatch(seat -> seat.body() == body && seat.roles().contains(role));
  }
}
