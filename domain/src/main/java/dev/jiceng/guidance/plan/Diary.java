package dev.jiceng.guidance.plan;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** When a county's instructors are taken: by visits, and by their posts at home (G-4). */
public interface Diary {
  /** When instructors are on visits of other plans. */
  Map<UUID, Set<Slot>> visiting(
      Collection<UUID> instructors, LocalDate start, LocalDate end, @Nullable SupervisionPlan but);

  /** When their posts at home ask for them. */
  Map<UUID, Set<Slot>> onDuty(Collection<UUID> instructors, LocalDate start, LocalDate end);

  void add(UUID instructor, HomeDuty duty);

  /** Answers false where there was none. */
  boolean remove(UUID instructor, Slot slot);
}
