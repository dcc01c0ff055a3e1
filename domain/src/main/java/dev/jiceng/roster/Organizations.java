package dev.jiceng.roster;

import dev.jiceng.division.DivisionCode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The bodies of a township's communities, and their posts. */
public interface Organizations {
  /**
   * Whether the community is there; where it is, whoever else changes its roster waits until this
   * change is done, so that seats, kin and incompatible posts are judged one change at a time.
   */
  boolean hold(DivisionCode community);

  /** How many people may sit in the community's two committees together; empty: not limited. */
  Optional<Integer> quota(DivisionCode community);

  Optional<Organization> find(UUID organization);

  List<Organization> of(DivisionCode community);

  void add(Organization organization);

  /** Saves where the stored version is still the same; answers it with its new version. */
  Optional<Organization> save(Organization organization);

  Optional<Post> post(UUID post);

  List<Post> posts(UUID organization);

  void add(Post post);

  /** Saves where the stored version is still the same; answers it with its new version. */
  Optional<Post> save(Post post);
}
