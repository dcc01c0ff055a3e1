package dev.jiceng.training;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.roster.Post;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 后备力量: somebody earmarked for a post of a community, with mentor and plan (TR-8). */
public record Reserve(UUID id, Earmark earmark, @Nullable LocalDate releasedOn, int version) {

  /** Who is made ready for which post, since when, by whom and how. */
  public record Earmark(
      DivisionCode community,
      UUID person,
      Post.Kind post,
      @Nullable UUID mentor,
      String plan,
      LocalDate since) {
    boolean isSameAs(Earmark other) {
      return person.equals(other.person) && post == other.post && community.equals(other.community);
    }
  }

  Reserve released(LocalDate on) {
    return new Reserve(id, earmark, on, version);
  }

  public Reserve withVersion(int newer) {
    return new Reserve(id, earmark, releasedOn, newer);
  }
}
