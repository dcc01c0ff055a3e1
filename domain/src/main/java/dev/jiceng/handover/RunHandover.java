package dev.jiceng.handover;

import static dev.jiceng.handover.HandoverRule.R_7;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Severity;
import dev.jiceng.shared.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Begins a hand-over, has each item acknowledged by both sides, and closes it. */
public final class RunHandover {
  private final Handovers handovers;
  private final Ids ids;

  public RunHandover(Handovers handovers, Ids ids) {
    this.handovers = handovers;
    this.ids = ids;
  }

  /** Which hand-over, as it was last seen. */
  public record Seen(UUID handover, int version) {}

  /** Every kind of thing is listed, if only to say that there is none. */
  public Outcome<Handover> begin(
      DivisionCode community, LocalDate electedOn, List<HandoverItem> items, Moment now) {
    if (!handovers.hold(community)) {
      return new Outcome.Unknown<>("community");
    }
    var found = future(electedOn, "electedOn", now);
    if (handovers.isUnderWay(community)) {
      found.add(Violation.of(R_7, "R-7.underWay", "community"));
    }
    var missing =
        Arrays.stream(HandoverItem.Kind.values())
            .filter(kind -> items.stream().noneMatch(item -> item.kind() == kind))
            .map(Enum::name)
            .collect(Collectors.joining(", "));
    if (!missing.isEmpty()) {
      found.add(Violation.of(R_7, "R-7.missing", "items", Map.of("missing", missing)));
    }
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i).text().isBlank()) {
        found.add(Violation.of(R_7, "R-7.blank", "items." + i + ".text"));
      }
    }
    if (!found.isEmpty()) {
      return Outcome.refused(found);
    }
    var due = handovers.due(electedOn);
    var handover = new Handover(ids.next(), community, electedOn, due, items, null, null, 1);
    handovers.add(handover);
    return Outcome.done(handover);
  }

  /** The two sides of an item are two people. */
  public Outcome<Handover> acknowledge(Seen seen, int item, HandoverItem.Side side, String name) {
    return changed(
        seen,
        handover -> {
          var found = ifClosed(handover);
          if (item < 0 || item >= handover.items().size()) {
            var numbers = Map.<String, Object>of("item", item, "items", handover.items().size());
            found.add(Violation.of(R_7, "R-7.item", "item", numbers));
            return found;
          }
          var other =
              handover
                  .items()
                  .get(item)
                  .by(
                      side == HandoverItem.Side.GIVER
                          ? HandoverItem.Side.TAKER
                          : HandoverItem.Side.GIVER);
          if (name.isBlank()) {
            found.add(Violation.of(R_7, "R-7.blank", "name"));
          }
          if (name.equals(other)) {
            found.add(Violation.of(R_7, "R-7.bothSides", "name", Map.of("name", name)));
          }
          return found;
        },
        handover -> {
          var items = new ArrayList<>(handover.items());
          items.set(item, items.get(item).acknowledged(side, name));
          return handover.with(items);
        });
  }

  /** With the renewed certificate; after the last day it is closed all the same, and said. */
  public Outcome<Handover> close(Seen seen, LocalDate on, String certificate, Moment now) {
    var outcome =
        changed(
            seen,
            handover -> {
              var found = new ArrayList<>(closing(handover));
              found.addAll(future(on, "closedOn", now));
              if (certificate.isBlank()) {
                found.add(Violation.of(R_7, "R-7.blank", "certificate"));
              }
              return found;
            },
            handover -> handover.closed(on, certificate));
    return outcome instanceof Outcome.Done<Handover>(Handover handover, var _)
        ? new Outcome.Done<>(handover, late(handover, on))
        : outcome;
  }

  private static List<Violation> late(Handover handover, LocalDate on) {
    var due = handover.dueOn();
    return due == null || !on.isAfter(due)
        ? List.of()
        : List.of(
            new Violation(
                R_7,
                "R-7.late",
                List.of("closedOn"),
                Map.of("due", due, "on", on),
                Severity.ADVISORY));
  }

  private Outcome<Handover> changed(
      Seen seen, Function<Handover, List<Violation>> checks, UnaryOperator<Handover> change) {
    var handover = handovers.find(seen.handover()).orElse(null);
    if (handover == null) {
      return new Outcome.Unknown<>("id");
    }
    if (handover.version() != seen.version()) {
      return new Outcome.Stale<>(handover);
    }
    var found = checks.apply(handover);
    return found.isEmpty()
        ? handovers
            .save(change.apply(handover))
            .map(Outcome::done)
            .orElseGet(() -> new Outcome.Stale<>(handovers.find(handover.id()).orElseThrow()))
        : Outcome.refused(found);
  }

  /** What is in the way of another acknowledgement, whoever gives it. */
  public static List<Violation> acknowledging(Handover handover) {
    return ifClosed(handover);
  }

  /** What is in the way of closing it. */
  public static List<Violation> closing(Handover handover) {
    var found = ifClosed(handover);
    long open = handover.items().stream().filter(it -> !it.isAcknowledged()).count();
    if (open > 0) {
      var numbers = Map.<String, Object>of("open", open, "items", handover.items().size());
      found.add(Violation.of(R_7, "R-7.open", "id", numbers));
    }
    return found;
  }

  private static List<Violation> ifClosed(Handover handover) {
    var found = new ArrayList<Violation>();
    if (handover.isClosed()) {
      found.add(Violation.of(R_7, "R-7.closed", "id"));
    }
    return found;
  }

  private static List<Violation> future(LocalDate day, String path, Moment now) {
    var found = new ArrayList<Violation>();
    if (day.isAfter(now.day())) {
      var numbers = Map.<String, Object>of("day", day, "today", now.day());
      found.add(Violation.of(R_7, "R-7.future", path, numbers));
    }
    return found;
  }
}
