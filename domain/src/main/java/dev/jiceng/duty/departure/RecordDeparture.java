package dev.jiceng.duty.departure;

import static dev.jiceng.duty.DutyRule.PD_6;

import dev.jiceng.affairs.Mark;
import dev.jiceng.affairs.Words;
import dev.jiceng.duty.departure.DepartureStep.Kind;
import dev.jiceng.roster.Membership;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Records talk, audit and care for somebody who left, each once (PD-6). */
public final class RecordDeparture {
  private final Departures departures;
  private final Ids ids;

  public RecordDeparture(Departures departures, Ids ids) {
    this.departures = departures;
    this.ids = ids;
  }

  /** What was done for whom, and when. */
  public record Command(UUID membership, Kind kind, LocalDate heldOn, String note) {}

  public Outcome<DepartureStep> record(Command command, Mark mark) {
    var tenure = departures.hold(command.membership()).orElse(null);
    if (tenure == null) {
      return new Outcome.Unknown<>("membership");
    }
    var found = violations(command, tenure.membership(), new Moment(mark.at()).day());
    if (!found.isEmpty()) {
      return Outcome.refused(found);
    }
    var step =
        new DepartureStep(
            ids.next(),
            tenure.organization().community(),
            command.membership(),
            command.kind(),
            command.heldOn(),
            command.note(),
            mark);
    departures.add(step);
    return Outcome.done(step);
  }

  private List<Violation> violations(Command command, Membership membership, LocalDate today) {
    var found = new ArrayList<>(Words.of(PD_6, "note", command.note(), Words.PAGE));
    if (membership.end() == null) {
      found.add(Violation.of(PD_6, "PD-6.serves", "membership"));
    }
    if (command.heldOn().isAfter(today)) {
      found.add(Violation.of(PD_6, "PD-6.future", "heldOn", Map.of("today", today)));
    }
    departures.of(membership.id()).stream()
        .filter(step -> step.kind() == command.kind())
        .map(step -> Map.<String, Object>of("on", step.heldOn()))
        .forEach(numbers -> found.add(Violation.of(PD_6, "PD-6.recorded", "kind", numbers)));
    return found;
  }
}
