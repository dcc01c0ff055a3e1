package dev.jiceng.target.jooq;

import dev.jiceng.target.Outlook;
import dev.jiceng.target.TargetKind;
import dev.jiceng.target.TargetStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A target as everybody may see it (T-8): no person. */
public record PublicTargetRow(
    UUID uuid,
    String townshipCode,
    String communityCode,
    String letterTitle,
    LocalDate termStart,
    LocalDate termEnd,
    TargetKind kind,
    String text,
    @Nullable String acceptance,
    LocalDate dueOn,
    List<String> partners,
    TargetStatus status,
    List<IndicatorRow> indicators) {
  static TargetStatus status(Outlook outlook, @Nullable String override, LocalDate today) {
    return override == null ? outlook.statusOn(today) : TargetStatus.valueOf(override);
  }
}
