package dev.jiceng.election.candidacy.graphql;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.DivisionLevel;
import dev.jiceng.election.candidacy.KinRules;
import dev.jiceng.election.candidacy.ProfiledQualification;
import dev.jiceng.election.candidacy.QualificationRules;
import dev.jiceng.regulation.EffectiveProfile;
import dev.jiceng.regulation.ProfileRef;
import dev.jiceng.regulation.jooq.TimetableBasis;
import dev.jiceng.shared.jooq.Reads;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The profiles of a county that its elections are pinned to, each read once. */
final class PinnedRules {
  private final Reads reads;
  private final DivisionCode county;
  private final Map<ProfileRef, EffectiveProfile> profiles = new ConcurrentHashMap<>();

  PinnedRules(Reads reads, DivisionCode within) {
    this.reads = reads;
    this.county = within.at(DivisionLevel.COUNTY).orElseThrow();
  }

  QualificationRules qualification(ProfileRef ref) {
    return ProfiledQualification.of(profile(ref));
  }

  KinRules kin(ProfileRef ref) {
    return ProfiledQualification.kin(profile(ref));
  }

  EffectiveProfile profile(ProfileRef ref) {
    return profiles.computeIfAbsent(
        ref,
        it -> TimetableBasis.find(reads.board(county), it).orElseThrow().pedigree().effective());
  }
}
