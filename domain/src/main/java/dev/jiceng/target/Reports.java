package dev.jiceng.target;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which of an indicator's reports counts: the latest by day, then by recording, that none corrects
 * (T-6).
 */
final class Reports {
  private Reports() {}

  static Optional<ProgressReport> newest(Collection<ProgressReport> reports) {
    var corrected =
        reports.stream().map(ProgressReport::corrects).filter(Objects::nonNull).toList();
    return reports.stream()
        .filter(report -> !corrected.contains(report.id()))
        .max(
            Comparator.comparing(ProgressReport::on)
                .thenComparing(ProgressReport::recordedAt)
                .thenComparing(ProgressReport::id));
  }

  static Map<UUID, ProgressReport> newest(
      Map<UUID, List<ProgressReport>> before, ProgressReport added) {
    var newest = newest(before);
    var same =
        Stream.concat(before.getOrDefault(added.lineage(), List.of()).stream(), Stream.of(added));
    newest(same.toList()).ifPresent(report -> newest.put(added.lineage(), report));
    return newest;
  }

  static Map<UUID, ProgressReport> newest(Map<UUID, List<ProgressReport>> byLineage) {
    var newest = new HashMap<UUID, ProgressReport>();
    byLineage.forEach((lineage, reports) -> newest(reports).ifPresent(r -> newest.put(lineage, r)));
    return newest;
  }

  static Map<UUID, BigDecimal> values(Map<UUID, ProgressReport> newest) {
    return newest.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().value()));
  }
}
