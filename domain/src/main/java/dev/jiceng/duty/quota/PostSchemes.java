package dev.jiceng.duty.quota;

import dev.jiceng.division.DivisionCode;
import java.util.Optional;

/** The schemes of counties. */
public interface PostSchemes {
  Optional<PostScheme> of(DivisionCode county);

  /** Whether it was the first of its county. */
  boolean add(PostScheme scheme);

  /** Saves where the stored version is still the same; answers it with its new version. */
  Optional<PostScheme> save(PostScheme scheme);
}
