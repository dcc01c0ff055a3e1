package dev.jiceng.target;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a letter says: all that the signatures fix. */
public record LetterContent(
    String title,
    List<UUID> organizations,
    List<TermTarget> targets,
    List<Measure> measures,
    @Nullable InspectionRhythm rhythm,
    @Nullable String rewardAndPenalty) {
  public LetterContent {
    organizations = List.copyOf(organizations);
    targets = List.copyOf(targets);
    measures = List.copyOf(measures);
  }

  public Stream<Indicator> indicators() {
    return targets.stream().flatMap(target -> target.indicators().stream());
  }
}
