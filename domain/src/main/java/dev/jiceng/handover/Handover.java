package dev.jiceng.handover;

import dev.jiceng.division.DivisionCode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The hand-over of one community after its committee was elected.
 *
 * @param dueOn last day to close it; null where the profile sets none
 * @param certificate number of the renewed certificate; with it the hand-over is closed
 */
public record Handover(
    UUID id,
    DivisionCode community,
    LocalDate electedOn,
    @Nullable LocalDate dueOn,
    List<HandoverItem> items,
    @Nullable LocalDate closedOn,
    @Nullable String certificate,
    int version) {
  public Handover {
    items = List.copyOf(items);
  }

  public boolean isClosed() {
    return closedOn != null;
  }

  Handover with(List<HandoverItem> newer) {
    return new Handover(id, community, electedOn, dueOn, newer, closedOn, certificate, version);
  }

  Handover closed(LocalDate on, String number) {
    return new Handover(id, community, electedOn, dueOn, items, on, number, version);
  }

  public Handover withVersion(int newer) {
    return new Handover(id, community, electedOn, dueOn, items, closedOn, certificate, newer);
  }
}
