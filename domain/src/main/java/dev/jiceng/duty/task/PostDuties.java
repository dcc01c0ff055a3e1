package dev.jiceng.duty.task;

import dev.jiceng.division.DivisionCode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The duties of a township's posts. */
public interface PostDuties {
  /** The community of a post. */
  Optional<DivisionCode> communityOf(UUID post);

  Optional<PostDuty> find(UUID duty);

  /** Those of a community, or of all of a township's. */
  List<PostDuty> in(DivisionCode area);

  void add(PostDuty duty);

  /** Saves where the stored version is still the same; answers it with its new version. */
  Optional<PostDuty> save(PostDuty duty);
}
