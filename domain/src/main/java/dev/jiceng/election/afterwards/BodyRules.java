package dev.jiceng.election.afterwards;

import static dev.jiceng.regulation.Parameters.S_1_WITHIN;
import static dev.jiceng.regulation.Parameters.S_2_GROUP_LEAST;
import static dev.jiceng.regulation.Parameters.S_2_GROUP_MOST;
import static dev.jiceng.regulation.Parameters.S_2_HOUSEHOLDS_LEAST;
import static dev.jiceng.regulation.Parameters.S_2_HOUSEHOLDS_MOST;
import static dev.jiceng.regulation.Parameters.S_2_WOMEN;
import static dev.jiceng.regulation.Parameters.S_3_WITHIN;
import static dev.jiceng.regulation.Parameters.S_4_TRACKED;

import dev.jiceng.election.ProfileReading;
import dev.jiceng.election.Share;
import dev.jiceng.election.team.CompositionRules;
import dev.jiceng.election.team.ProfiledComposition;
import dev.jiceng.election.team.Range;
import dev.jiceng.regulation.EffectiveProfile;
import dev.jiceng.regulation.Offset;
import dev.jiceng.regulation.Parameter;
import dev.jiceng.regulation.Value;
import dev.jiceng.regulation.WorkingDays;
import dev.jiceng.regulation.WorkingDays.Landing;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a profile sets for the bodies elected after a committee; what it leaves open bounds nothing.
 *
 * @param tracked codes of the bodies that S-4 names; empty: any
 */
public record BodyRules(
    CompositionRules composition,
    Range households,
    Share women,
    Range perGroup,
    List<String> tracked,
    Deadlines deadlines) {
  /** Where no regulation is known. */
  public static final BodyRules NONE =
      new BodyRules(
          new CompositionRules(List.of(), List.of(), Map.of()),
          new Range(0, Integer.MAX_VALUE),
          new Share(0, 1),
          new Range(0, Integer.MAX_VALUE),
          List.of(),
          (kind, on) -> Optional.empty());

  public BodyRules {
    tracked = List.copyOf(tracked);
  }

  /** The last day to elect a body. */
  @FunctionalInterface
  public interface Deadlines {
    /** Empty where none is set, or the calendar of that year is not known. */
    Optional<LocalDate> of(BodyKind kind, LocalDate committeeOn);
  }

  public static BodyRules of(EffectiveProfile profile, WorkingDays calendar) {
    var reading = new ProfileReading(profile);
    return new BodyRules(
        ProfiledComposition.of(profile),
        reading.range(S_2_HOUSEHOLDS_LEAST, S_2_HOUSEHOLDS_MOST),
        reading.share(S_2_WOMEN),
        reading.range(S_2_GROUP_LEAST, S_2_GROUP_MOST),
        profile.codes(S_4_TRACKED),
        (kind, on) ->
            within(kind).flatMap(profile::value).flatMap(span -> plus(calendar, on, span)));
  }

  private static Optional<Parameter<Value.Days>> within(BodyKind kind) {
    return switch (kind) {
      case SUPERVISORY_COMMITTEE -> Optional.of(S_1_WITHIN);
      case GROUP_HEADS -> Optional.of(S_3_WITHIN);
      case REPRESENTATIVES,
          GROUP_PARTY_BRANCH,
          WOMENS_FEDERATION,
          YOUTH_LEAGUE,
          COLLECTIVE_ECONOMY ->
          Optional.empty();
    };
  }

  private static Optional<LocalDate> plus(WorkingDays calendar, LocalDate on, Value.Days span) {
    return calendar.plus(on, new Offset(span.count(), span.days()))
            instanceof Landing.On(LocalDate day)
        ? Optional.of(day)
        : Optional.empty();
  }
}
