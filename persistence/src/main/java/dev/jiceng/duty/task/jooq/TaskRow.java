package dev.jiceng.duty.task.jooq;

import dev.jiceng.duty.task.DutyTask;
import java.util.List;
import java.util.UUID;

/** A task as the API shows it, with its duty and whoever holds the post when it is due. */
public record TaskRow(DutyTask task, DutyRow duty, List<Holder> holders) {
  public UUID uuid() {
    return task.id();
  }

  /** Somebody who has to see to it. */
  public record Holder(UUID membership, UUID person, String name) {}
}
