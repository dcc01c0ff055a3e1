package dev.jiceng.cycle;

import static dev.jiceng.regulation.RegulationRule.R_11;
import static dev.jiceng.regulation.RegulationRule.R_8;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.regulation.ProfileRef;
import dev.jiceng.regulation.Words;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Opens a county's cycle, plans its days, closes it. */
public final class RunCycle {
  private final ElectionCycles cycles;
  private final DivisionCode county;
  private final Ids ids;

  public RunCycle(ElectionCycles cycles, DivisionCode county, Ids ids) {
    this.cycles = cycles;
    this.county = county;
    this.ids = ids;
  }

  /** A cycle that is to be. */
  public record Open(Words name, ProfileRef profile, LocalDate startsOn, PlannedDays days) {}

  /** New days, of the county or of one community that deviates. */
  public record Plan(
      UUID cycle,
      int version,
      @Nullable DivisionCode community,
      PlannedDays days,
      @Nullable String reason) {}

  public Outcome<ElectionCycle> open(Open command) {
    var regulation = cycles.regulation(command.profile()).orElse(null);
    if (regulation == null) {
      return new Outcome.Unknown<>("profile");
    }
    var found = new ArrayList<>(dayViolations(command.startsOn(), command.days()));
    if (command.name().zh().isBlank() || command.name().en().isBlank()) {
      found.add(Violation.of(R_8, "R-8.cycleName", "name"));
    }
    if (!regulation.issued().isInEffect(command.startsOn())) {
      var numbers = Map.<String, Object>of("from", regulation.issued().from());
      found.add(Violation.of(R_8, "R-8.notInEffect", "profile", numbers));
    }
    cycles.open().ifPresent(_ -> found.add(running()));
    if (!found.isEmpty()) {
      return Outcome.refused(found);
    }
    var cycle =
        new ElectionCycle(
            ids.next(), county, command.name(), command.profile(), command.startsOn(), null, 1);
    if (!cycles.add(cycle)) {
      return Outcome.refused(running());
    }
    var plan = CyclePlan.of(null, command.days(), null, command.startsOn(), regulation);
    cycles.plan(cycle.id(), plan);
    return Outcome.done(cycle);
  }

  private static Violation running() {
    return Violation.of(R_8, "R-8.cycleOpen", "county");
  }

  private static List<Violation> dayViolations(LocalDate start, PlannedDays days) {
    var found = new ArrayList<Violation>();
    if (days.polling().isBefore(start)) {
      var numbers = Map.<String, Object>of("start", start, "day", days.polling());
      found.add(Violation.of(R_11, "R-11.beforeStart", "pollingDay", numbers));
    }
    var meeting = days.partyMeeting();
    if (meeting != null && meeting.isAfter(days.polling())) {
      var numbers = Map.<String, Object>of("polling", days.polling(), "day", meeting);
      found.add(Violation.of(R_11, "R-11.partyFirst", "partyMeetingDay", numbers));
    }
    return found;
  }

  /** Every date is reckoned anew; what cannot be kept stands with its step. */
  public Outcome<ElectionCycle> plan(Plan command) {
    var cycle = cycles.find(command.cycle()).orElse(null);
    if (cycle == null) {
      return new Outcome.Unknown<>("id");
    }
    var community = command.community();
    if (community != null && !cycles.hasCommunity(community)) {
      return new Outcome.Unknown<>("community");
    }
    if (cycle.version() != command.version()) {
      return new Outcome.Stale<>(cycle);
    }
    var found = new ArrayList<>(dayViolations(cycle.startsOn(), command.days()));
    found.addAll(ifClosed(cycle.closedOn()));
    var reason = command.reason();
    if (community != null && (reason == null || reason.isBlank())) {
      found.add(Violation.of(R_8, "R-8.deviation", "reason"));
    }
    if (!found.isEmpty()) {
      return Outcome.refused(found);
    }
    var regulation = cycles.regulation(cycle.profile()).orElseThrow();
    var plan = CyclePlan.of(community, command.days(), reason, cycle.startsOn(), regulation);
    return saved(cycle, () -> cycles.plan(cycle.id(), plan));
  }

  /** What is in the way of planning or closing a cycle that was closed on that day, or was not. */
  public static List<Violation> ifClosed(@Nullable LocalDate on) {
    return on == null
        ? List.of()
        : List.of(Violation.of(R_8, "R-8.cycleClosed", "id", Map.of("on", on)));
  }

  public Outcome<ElectionCycle> close(UUID id, int version, Moment now) {
    var cycle = cycles.find(id).orElse(null);
    if (cycle == null) {
      return new Outcome.Unknown<>("id");
    }
    if (cycle.version() != version) {
      return new Outcome.Stale<>(cycle);
    }
    var found = ifClosed(cycle.closedOn());
    return found.isEmpty() ? saved(cycle.closed(now.day()), () -> {}) : Outcome.refused(found);
  }

  private Outcome<ElectionCycle> saved(ElectionCycle cycle, Runnable then) {
    var saved = cycles.save(cycle);
    saved.ifPresent(_ -> then.run());
    return saved
        .map(Outcome::done)
        .orElseGet(() -> new Outcome.Stale<>(cycles.find(cycle.id()).orElseThrow()));
  }
}
