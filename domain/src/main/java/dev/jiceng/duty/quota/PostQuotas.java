package dev.jiceng.duty.quota;

import dev.jiceng.division.CommunityKind;
import dev.jiceng.division.DivisionCode;
import java.time.LocalDate;
import java.util.Optional;

/** The quotas of a township's communities, and what the county has given all others. */
public interface PostQuotas {
  /**
   * The kind of the community, where it exists; keeps others of the county from setting a quota
   * until the transaction ends, so that the total holds.
   */
  Optional<CommunityKind> hold(DivisionCode community);

  Optional<PostQuota> of(DivisionCode community);

  /** By the newest facts of a year (PD-8); empty where there are none. */
  Optional<PostScheme.Load> load(DivisionCode community, LocalDate today);

  /** What every other community of the county has together. */
  int others(DivisionCode community);

  void add(PostQuota quota);

  /** Saves where the stored version is still the same; answers it with its new version. */
  Optional<PostQuota> save(PostQuota quota);
}
