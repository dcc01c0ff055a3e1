package dev.jiceng.election.team;

import dev.jiceng.election.Known;
import dev.jiceng.roster.OrganizationKind;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A member of a team and what the rules ask of them.
 *
 * @param person empty for somebody only supposed, of whom nobody knows the kin
 * @param facts what is known of them
 * @param waiver the recorded reason for letting age or education pass, 特别优秀; empty where none
 */
public record Teammate(
    @Nullable UUID person, Facts facts, List<Seat> seats, @Nullable String waiver) {
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

  /**
   * What is known of somebody; empty where nobody has said.
   *
   * @param ethnicity code of GB/T 3304
   * @param traits those that are known to hold
   * @param unknown those of which nobody knows; all others do not hold
   */
  public record Facts(
      Known woman,
      @Nullable LocalDate birthDate,
      @Nullable String ethnicity,
      @Nullable Education education,
      Set<Trait> traits,
      Set<Trait> unknown) {
    public Facts {
      traits = Set.copyOf(traits);
      unknown = Set.copyOf(unknown);
    }
  }

  public Teammate {
    seats = List.copyOf(seats);
  }

  Known woman() {
    return facts.woman();
  }

  @Nullable Education education() {
    return facts.education();
  }

  /** Completed years of life; empty where the birth date is not known. */
  public @Nullable Integer ageOn(LocalDate day) {
    var birthDate = facts.birthDate();
    return birthDate == null ? null : Period.between(birthDate, day).getYears();
  }

  Known isOfAge(LocalDate day, int oldest) {
    var age = ageOn(day);
    return age == null ? Known.UNKNOWN : Known.of(age <= oldest);
  }

  Known isEducated(Education least) {
    var education = education();
    return education == null ? Known.UNKNOWN : Known.of(education.isAtLeast(least));
  }

  Known is(Trait trait) {
    return facts.unknown().contains(trait)
        ? Known.UNKNOWN
        : Known.of(facts.traits().contains(trait));
  }

  /** For the numbers of rules: the person, or what stands for somebody supposed. */
  Object named() {
    return person == null ? "-" : person;
  }

  static long count(List<Teammate> people, Predicate<Teammate> which) {
    return people.stream().filter(which).count();
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
