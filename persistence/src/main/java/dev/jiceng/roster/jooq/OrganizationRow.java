package dev.jiceng.roster.jooq;

import dev.jiceng.roster.OrganizationKind;
import dev.jiceng.roster.Post;
import dev.jiceng.roster.PostCharge;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An organization as the API shows it, with its posts and who holds them today. */
public record OrganizationRow(
    String township,
    String communityCode,
    UUID uuid,
    String name,
    OrganizationKind kind,
    @Nullable LocalDate dissolvedOn,
    int version,
    @Nullable List<PostRow> posts) {
  /** A post and its holders, where they were asked for. */
  public record PostRow(
      String township,
      String communityCode,
      UUID uuid,
      Post.Kind kind,
      @Nullable PostCharge charge,
      String title,
      boolean lead,
      int seats,
      int version,
      @Nullable List<Holder> holders) {}

  /** Somebody who holds a post: the membership, and the person. */
  public record Holder(
      String communityCode,
      String township,
      UUID membership,
      UUID person,
      String name,
      LocalDate startsOn) {}
}
