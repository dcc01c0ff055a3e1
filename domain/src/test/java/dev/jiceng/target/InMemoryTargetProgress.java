package dev.jiceng.target;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Progress that is gone when the test ends; it knows a target once its letter was added. */
public final class InMemoryTargetProgress implements TargetProgress {
  private final InMemoryTargetLetters letters;
  private final List<ProgressReport> reports = new ArrayList<>();
  private final Map<UUID, Outlook> outlooks = new HashMap<>();
  private final Map<UUID, ProgressReport> newest = new HashMap<>();
  private final Map<UUID, Inspection> inspections = new LinkedHashMap<>();
  private final List<Assessment> assessments = new ArrayList<>();

  public InMemoryTargetProgress(InMemoryTargetLetters letters) {
    this.letters = letters;
  }

  @Override
  public Map<UUID, List<ProgressReport>> reports(List<UUID> lineages) {
    return reports.stream()
        .filter(report -> lineages.contains(report.lineage()))
        .collect(Collectors.groupingBy(ProgressReport::lineage));
  }

  @Override
  public void add(ProgressReport report) {
    reports.add(report);
  }

  @Override
  public void update(TermTarget target, Outlook outlook, Map<UUID, ProgressReport> newestReports) {
    outlooks.put(target.id(), outlook);
    target.indicators().stream()
        .filter(indicator -> newestReports.containsKey(indicator.lineage()))
        .forEach(i -> newest.put(i.id(), newestReports.get(i.lineage())));
  }

  @Override
  public Optional<Outlook> outlook(UUID target) {
    return target(target)
        .map(known -> outlooks.getOrDefault(target, Outlook.ofQualitative(known, null)));
  }

  @Override
  public Optional<Inspection.Finding> newestFinding(UUID lineage) {
    return inspections.values().stream()
        .flatMap(inspection -> inspection.lines().stream())
        .filter(line -> line.indicator() == null && isOf(line, lineage))
        .map(Inspection.Line::acceptance)
        .filter(Objects::nonNull)
        .max(Comparator.comparing(Inspection.Acceptance::at))
        .map(Inspection.Acceptance::finding);
  }

  @Override
  public Optional<Inspection> inspection(UUID inspection) {
    return Optional.ofNullable(inspections.get(inspection));
  }

  @Override
  public boolean hasInspection(UUID letter, int year) {
    return inspections.values().stream()
        .anyMatch(inspection -> inspection.letter().equals(letter) && inspection.year() == year);
  }

  @Override
  public void add(Inspection inspection) {
    inspections.put(inspection.id(), inspection);
  }

  @Override
  public Optional<Inspection> save(Inspection inspection) {
    var stored = inspections.get(inspection.id());
    if (stored == null || stored.version() != inspection.version()) {
      return Optional.empty();
    }
    var saved = inspection.withVersion(inspection.version() + 1);
    inspections.put(saved.id(), saved);
    return Optional.of(saved);
  }

  @Override
  public boolean add(Assessment assessment, int targetVersion) {
    if (1 + assessments(assessment.target()).count() != targetVersion) {
      return false;
    }
    assessments.add(assessment);
    return true;
  }

  /** What was assessed of a target, oldest first. */
  public Stream<Assessment> assessments(UUID target) {
    return assessments.stream().filter(assessment -> assessment.target().equals(target));
  }

  /** The report whose value is shown beside an indicator. */
  public Optional<ProgressReport> shownBeside(UUID indicator) {
    return Optional.ofNullable(newest.get(indicator));
  }

  private Optional<TermTarget> target(UUID target) {
    return letters.targets().filter(known -> known.id().equals(target)).findFirst();
  }

  private boolean isOf(Inspection.Line line, UUID lineage) {
    return target(line.target()).filter(target -> target.lineage().equals(lineage)).isPresent();
  }
}
