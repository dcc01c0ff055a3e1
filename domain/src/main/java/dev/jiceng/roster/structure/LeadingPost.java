package dev.jiceng.roster.structure;

import dev.jiceng.roster.Post;
import java.util.Set;

/** The one post somebody is counted under, the highest first. */
public enum LeadingPost {
  /** 一肩挑 (C-16) */
  SECRETARY_AND_CHAIR(Set.of(Post.Kind.SECRETARY, Post.Kind.CHAIR)),
  SECRETARY(Set.of(Post.Kind.SECRETARY)),
  CHAIR(Set.of(Post.Kind.CHAIR)),
  DEPUTY_SECRETARY(Set.of(Post.Kind.DEPUTY_SECRETARY)),
  DEPUTY_CHAIR(Set.of(Post.Kind.DEPUTY_CHAIR)),
  MEMBER(Set.of(Post.Kind.MEMBER)),
  OTHER(Set.of());

  private final Set<Post.Kind> asks;

  LeadingPost(Set<Post.Kind> asks) {
    this.asks = asks;
  }

  static LeadingPost of(Set<Post.Kind> held) {
    for (LeadingPost post : values()) {
      if (held.containsAll(post.asks)) {
        return post;
      }
    }
    return OTHER;
  }
}
