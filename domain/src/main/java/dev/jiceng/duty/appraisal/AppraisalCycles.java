package dev.jiceng.duty.appraisal;

import java.util.Optional;
import java.util.UUID;

/** The appraisals of a township, year by year. */
public interface AppraisalCycles {
  Optional<AppraisalCycle> find(UUID cycle);

  Optional<AppraisalCycle> of(int year);

  /** Whether it was the first of its year. */
  boolean add(AppraisalCycle cycle);
}
