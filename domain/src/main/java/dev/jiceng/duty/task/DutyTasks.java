package dev.jiceng.duty.task;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The tasks that a township's duties became. */
public interface DutyTasks {
  Optional<DutyTask> find(UUID task);

  /** Adds those whose duty has none due on that day; answers how many that were. */
  int addMissing(List<DutyTask> tasks);

  void add(TaskPlan plan);

  /** Saves where the stored version is still the same; answers it with its new version. */
  Optional<DutyTask> save(DutyTask task);
}
