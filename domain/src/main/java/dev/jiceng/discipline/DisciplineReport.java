package dev.jiceng.discipline;

import dev.jiceng.division.DivisionCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 举报: a report and how far it is.
 *
 * @param lodgedAt the township or county that received it
 * @param about the community it speaks of
 * @param persons those of the roster that it accuses
 * @param barred names of the accused and their kin: whoever bears one neither sees nor handles it
 * @param reporter null where it came anonymously
 * @param dueOn last day to conclude it; null where the profile sets none
 */
public record DisciplineReport(
    UUID id,
    DivisionCode lodgedAt,
    @Nullable DivisionCode about,
    ReportChannel channel,
    ReportMatter matter,
    LocalDate receivedOn,
    String text,
    @Nullable String reporter,
    List<UUID> persons,
    Set<String> barred,
    @Nullable LocalDate dueOn,
    Progress progress,
    int version) {
  /** What happened to it; each part is null until it has. */
  public record Progress(
      @Nullable String assignee,
      @Nullable String investigation,
      @Nullable Conclusion conclusion,
      @Nullable LocalDate notifiedOn) {
    public static final Progress NONE = new Progress(null, null, null, null);
  }

  /** What it came to, when, and on what grounds. */
  public record Conclusion(Finding finding, LocalDate on, String text) {}

  public DisciplineReport {
    persons = List.copyOf(persons);
    barred = Set.copyOf(barred);
  }

  public boolean isAnonymous() {
    return reporter == null;
  }

  /** The last step that was taken. */
  public ReportAction reached() {
    if (progress.notifiedOn() != null) {
      return ReportAction.NOTIFY;
    }
    if (progress.conclusion() != null) {
      return ReportAction.CONCLUDE;
    }
    if (progress.investigation() != null) {
      return ReportAction.INVESTIGATE;
    }
    return progress.assignee() == null ? ReportAction.RECEIVE : ReportAction.ASSIGN;
  }

  DisciplineReport with(Progress newer) {
    return new DisciplineReport(
        id,
        lodgedAt,
        about,
        channel,
        matter,
        receivedOn,
        text,
        reporter,
        persons,
        barred,
        dueOn,
        newer,
        version);
  }

  public DisciplineReport withVersion(int newer) {
    return new DisciplineReport(
        id,
        lodgedAt,
        about,
        channel,
        matter,
        receivedOn,
        text,
        reporter,
        persons,
        barred,
        dueOn,
        progress,
        newer);
  }
}
