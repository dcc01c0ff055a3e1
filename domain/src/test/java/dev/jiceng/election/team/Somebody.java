package dev.jiceng.election.team;

import static dev.jiceng.election.People.person;

import dev.jiceng.election.Known;
import dev.jiceng.election.team.Teammate.Trait;
import dev.jiceng.roster.OrganizationKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes a teammate down in few words: by default a Han man of 40 with junior college. */
final class Somebody {
  static final LocalDate DAY = LocalDate.of(2021, 3, 20);

  private final int number;
  private Known woman = Known.NO;
  private @Nullable LocalDate birth = DAY.minusYears(40);
  private @Nullable String ethnicity = "01";
  private @Nullable Education education = Education.JUNIOR_COLLEGE;
  private final Set<Trait> traits = EnumSet.noneOf(Trait.class);
  private final Set<Trait> unknown = EnumSet.noneOf(Trait.class);
  private final List<Seat> seats = new ArrayList<>();
  private @Nullable String waiver;

  private Somebody(int number) {
    this.number = number;
  }

  static Somebody somebody(int number) {
    return new Somebody(number);
  }

  Somebody woman() {
    woman = Known.YES;
    return this;
  }

  Somebody aged(int years) {
    return born(DAY.minusYears(years));
  }

  Somebody born(LocalDate day) {
    birth = day;
    return this;
  }

  Somebody of(String code) {
    ethnicity = code;
    return this;
  }

  Somebody with(Education level) {
    education = level;
    return this;
  }

  Somebody being(Trait... more) {
    traits.addAll(List.of(more));
    return this;
  }

  /** Nobody has said a thing of them. */
  Somebody unheardOf() {
    woman = Known.UNKNOWN;
    birth = null;
    ethnicity = null;
    education = null;
    unknown.addAll(EnumSet.allOf(Trait.class));
    return this;
  }

  Somebody in(OrganizationKind body, Role... roles) {
    seats.add(new Seat(body, Set.of(roles)));
    return this;
  }

  Somebody because(String reason) {
    waiver = reason;
    return this;
  }

  Teammate done() {
    var facts = new Teammate.Facts(woman, birth, ethnicity, education, traits, unknown);
    return new Teammate(person(number), facts, seats, waiver);
  }
}
