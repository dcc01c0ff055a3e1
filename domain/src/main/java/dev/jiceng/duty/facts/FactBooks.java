package dev.jiceng.duty.facts;

import dev.jiceng.division.DivisionCode;
import java.util.Optional;

/** The yearly facts of a township's communities; what was corrected stays. */
public interface FactBooks {
  /** Whether it exists; keeps others from recording its facts until the transaction ends. */
  boolean hold(DivisionCode community);

  /** What stands for the year. */
  Optional<CommunityFacts> of(DivisionCode community, int year);

  /** Adds what stands from now on. */
  void add(CommunityFacts facts);
}
