package dev.jiceng.duty.task.jooq;

import dev.jiceng.duty.task.PostDuty;
import java.util.UUID;

/** A duty as the API shows it, with the title of its post. */
public record DutyRow(PostDuty duty, String postTitle) {
  public UUID uuid() {
    return duty.id();
  }
}
