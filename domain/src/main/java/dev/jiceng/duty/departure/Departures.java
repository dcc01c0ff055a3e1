package dev.jiceng.duty.departure;

import dev.jiceng.roster.Tenure;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Those who left posts of a township, and what was done for them. */
public interface Departures {
  /** The membership; keeps others from recording for it until the transaction ends. */
  Optional<Tenure> hold(UUID membership);

  List<DepartureStep> of(UUID membership);

  void add(DepartureStep step);
}
