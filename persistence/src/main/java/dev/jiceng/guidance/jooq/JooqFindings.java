package dev.jiceng.guidance.jooq;

import static dev.jiceng.jooq.area.Tables.FIELD_CHECK;
import static dev.jiceng.jooq.area.Tables.FINDING;
import static dev.jiceng.jooq.area.Tables.FINDING_STEP;
import static org.jooq.impl.DSL.not;

import dev.jiceng.guidance.finding.Deadlines;
import dev.jiceng.guidance.finding.EscalationSteps;
import dev.jiceng.guidance.finding.Finding;
import dev.jiceng.guidance.finding.FindingState;
import dev.jiceng.guidance.finding.Findings;
import dev.jiceng.guidance.finding.Ladder;
import dev.jiceng.guidance.finding.Ladders;
import dev.jiceng.regulation.jooq.TimetableBasis;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.jooq.Asked;
import dev.jiceng.shared.jooq.Tx;
import dev.jiceng.upload.Upload;
import dev.jiceng.upload.Uploads;
import dev.jiceng.upload.jooq.JooqUploads;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The findings of the township, or of its one community, that a write is bound to. */
public final class JooqFindings implements Findings {
  private static final String KIND = "Finding";

  private final Tx tx;
  private final Uploads uploads;
  private final Deadlines deadlines;
  private final Ids ids;

  public JooqFindings(Tx tx, Ids ids) {
    this.tx = tx;
    this.uploads = new JooqUploads(tx.sql(), tx.scope());
    this.deadlines = new Deadlines(TimetableBasis.calendar(tx.sql()));
    this.ids = ids;
  }

  public Deadlines deadlines() {
    return deadlines;
  }

  @Override
  public Optional<Finding> find(UUID id) {
    return row(id, usual()).map(FindingRow::finding);
  }

  private Ladders usual() {
    var day = new Moment(tx.at()).day();
    return new Ladders(Ladder.of(day, deadlines, EscalationSteps.USUAL), Map.of());
  }

  public Optional<FindingRow> row(UUID id, Ladders ladders) {
    var found =
        FindingList.listing(ladders)
            .byId(
                tx.sql(),
                FindingList.within(tx.scope()),
                List.of(id),
                FindingList.nest(ladders, Asked.ALL),
                FindingRow::id);
    return Optional.ofNullable(found.get(id));
  }

  @Override
  public Optional<Finding> save(Finding finding) {
    var step = finding.steps().getLast();
    var update =
        tx.sql()
            .update(FINDING)
            .set(FINDING.STATE, finding.state().name())
            .set(FINDING.VERSION, finding.version() + 1)
            .set(FINDING.CHANGED_AT, step.at());
    if (finding.state() == FindingState.VERIFIED) {
      update = update.set(FINDING.VERIFIED_ON, new Moment(step.at()).day());
    }
    if (step.dueOn() != null) {
      update = update.set(FINDING.EXTENDED_TO, step.dueOn());
    }
    int updated =
        update
            .where(FINDING.ID.eq(finding.id()))
            .and(FINDING.VERSION.eq(finding.version()))
            .execute();
    if (updated == 0) {
      return Optional.empty();
    }
    addLastStep(finding);
    return Optional.of(finding.withVersion(finding.version() + 1));
  }

  private void addLastStep(Finding finding) {
    var step = finding.steps().getLast();
    tx.sql()
        .insertInto(FINDING_STEP)
        .set(FINDING_STEP.ID, ids.next())
        .set(FINDING_STEP.FINDING, finding.id())
        .set(FINDING_STEP.POSITION, finding.steps().size())
        .set(FINDING_STEP.ACTION, step.action().name())
        .set(FINDING_STEP.REACHED, step.reached().name())
        .set(FINDING_STEP.SUBJECT, step.by().subject())
        .set(FINDING_STEP.NAME, step.by().name())
        .set(FINDING_STEP.AT, step.at())
        .set(FINDING_STEP.REMARK, step.remark())
        .set(FINDING_STEP.DUE_ON, step.dueOn())
        .set(FINDING_STEP.EVIDENCE, step.evidence().toArray(UUID[]::new))
        .set(FINDING_STEP.RECHECK, step.recheck())
        .execute();
    if (!step.evidence().isEmpty()) {
      uploads.attach(step.evidence(), new Upload.Attachment(KIND, finding.id()));
    }
  }

  @Override
  public boolean isRecheck(UUID check, Finding finding) {
    return tx.sql()
        .fetchExists(
            FIELD_CHECK,
            FIELD_CHECK
                .ID
                .eq(check)
                .and(FIELD_CHECK.RECHECK_OF.eq(finding.check()))
                .and(FIELD_CHECK.COMMUNITY.eq(finding.community().value()))
                .and(FIELD_CHECK.VERSION.gt(0))
                .and(not(FIELD_CHECK.WITHDRAWN)));
  }

  @Override
  public Set<UUID> arrived(Collection<UUID> files, Finding finding) {
    return uploads.findAll(files).stream()
        .filter(it -> it.stored() != null && it.community().equals(finding.community()))
        .map(Upload::id)
        .collect(Collectors.toSet());
  }
}
