package dev.jiceng.target;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One promise of a letter (T-1, T-2, T-9), with the cadre who answers for it and where (T-3). */
public record TermTarget(
    UUID id,
    UUID lineage,
    TargetKind kind,
    String text,
    @Nullable String acceptance,
    LocalDate dueOn,
    List<String> partners,
    @Nullable Responsibility responsibility,
    List<Indicator> indicators) {
  public TermTarget {
    partners = List.copyOf(partners);
    indicators = List.copyOf(indicators);
  }

  /** The person who answers for a target and the area given to them, 分工包片. */
  public record Responsibility(UUID person, String area) {}

  public boolean isQualitative() {
    return indicators.isEmpty();
  }
}
