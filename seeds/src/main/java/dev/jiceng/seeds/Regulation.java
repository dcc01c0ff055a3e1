package dev.jiceng.seeds;

import dev.jiceng.election.candidacy.KinRules;
import dev.jiceng.election.candidacy.ProfiledQualification;
import dev.jiceng.election.candidacy.QualificationRules;
import dev.jiceng.election.committee.ProfiledCommittee;
import dev.jiceng.election.committee.Rulebook;
import dev.jiceng.election.committee.Rulebooks;
import dev.jiceng.election.jooq.CalendarDays;
import dev.jiceng.election.party.PartyRulebook;
import dev.jiceng.election.party.PartyRulebooks;
import dev.jiceng.election.party.ProfiledParty;
import dev.jiceng.election.tally.ProfiledRecall;
import dev.jiceng.regulation.EffectiveProfile;
import dev.jiceng.regulation.Pedigree;
import dev.jiceng.regulation.Profile;
import dev.jiceng.regulation.ProfileRef;
import dev.jiceng.regulation.WorkingDays;
import dev.jiceng.roster.OrganizationKind;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The shipped profiles as rules, read once from their files. */
final class Regulation implements Rulebooks, PartyRulebooks {
  static final ProfileRef PLAN = new ProfileRef("plan-2020", 1);
  static final ProfileRef MIANYANG = new ProfileRef("mianyang-2011", 1);
  static final Regulation SHIPPED = new Regulation();

  private final Map<ProfileRef, EffectiveProfile> profiles;
  private final CalendarDays days = new CalendarDays(new WorkingDays(RegulationSeeds.years()));

  private Regulation() {
    var all = RegulationSeeds.profiles();
    profiles =
        all.stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Profile::ref, profile -> Pedigree.of(profile, all).effective()));
  }

  @Override
  public Optional<Rulebook> of(ProfileRef profile) {
    return read(
        profile,
        it ->
            new Rulebook(
                ProfiledCommittee.of(it),
                ProfiledQualification.of(it),
                ProfiledRecall.of(it).orElse(null),
                days));
  }

  @Override
  public Optional<PartyRulebook> of(ProfileRef profile, OrganizationKind kind) {
    return read(profile, it -> new PartyRulebook(ProfiledParty.of(it, kind), days));
  }

  QualificationRules qualification(ProfileRef profile) {
    return read(profile, ProfiledQualification::of).orElseThrow();
  }

  KinRules kin(ProfileRef profile) {
    return read(profile, ProfiledQualification::kin).orElseThrow();
  }

  private <T> Optional<T> read(ProfileRef profile, Function<EffectiveProfile, T> reading) {
    return Optional.ofNullable(profiles.get(profile)).map(reading);
  }
}
