package dev.jiceng.election.candidacy.graphql;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.DivisionLevel;
import dev.jiceng.shared.graphql.GlobalId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ids of the context's types; they carry the community. */
final class CandidacyIds {
  static final String CANDIDACY = "Candidacy";
  static final String REVIEW = "QualificationReview";
  static final String CONTEST = "ElectionContest";

  /** Stands for ids that nothing has. */
  private static final UUID NOTHING = new UUID(0, 0);

  private CandidacyIds() {}

  static GlobalId of(String kind, String division, UUID uuid) {
    return GlobalId.of(kind, DivisionCode.of(division), uuid);
  }

  static UUID uuid(String kind, String id) {
    return GlobalId.decode(id)
        .filter(it -> it.kind().equals(kind))
        .map(GlobalId::uuid)
        .orElse(NOTHING);
  }

  /** Empty for what no community can have. */
  static @Nullable GlobalId named(String kind, String id) {
    return GlobalId.decode(id)
        .filter(it -> it.kind().equals(kind) && it.uuid() != null)
        .filter(it -> it.division().level() == DivisionLevel.COMMUNITY)
        .orElse(null);
  }

  static @Nullable UUID contest(@Nullable String id) {
    return id == null ? null : uuid(CONTEST, id);
  }
}
