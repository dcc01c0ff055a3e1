package dev.jiceng.election.tally;

import dev.jiceng.election.ElectionRule;
import dev.jiceng.election.ProfileReading;
import dev.jiceng.regulation.EffectiveProfile;
import dev.jiceng.regulation.Parameters;
import java.util.Optional;

/** Recall as a regulation profile sets it (VE-17). */
public final class ProfiledRecall {
  private ProfiledRecall() {}

  /** Empty where the profile does not speak of it: then there is no recall. */
  public static Optional<RecallRules> of(EffectiveProfile profile) {
    var reading = new ProfileReading(profile);
    return reading.speaksOf(ElectionRule.VE_17)
        ? Optional.of(
            new RecallRules(
                reading.share(Parameters.VE_17_VOTERS),
                reading.share(Parameters.VE_17_REPRESENTATIVES),
                reading.share(Parameters.VE_17_TURNOUT),
                reading.share(Parameters.VE_17_VOTES)))
        : Optional.empty();
  }
}
