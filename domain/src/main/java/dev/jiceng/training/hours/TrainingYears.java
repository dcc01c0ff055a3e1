package dev.jiceng.training.hours;

import dev.jiceng.regulation.EffectiveProfile;
import dev.jiceng.regulation.ProfileRef;
import java.util.Optional;

/** What one county asks for, year by year. */
public interface TrainingYears {
  Optional<EffectiveProfile> profile(ProfileRef ref);

  Optional<TrainingYear> of(int year);

  /** Whether it was the first of its year. */
  boolean add(TrainingYear year);
}
