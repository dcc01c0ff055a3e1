package dev.jiceng.guidance.jooq;

import static dev.jiceng.jooq.area.Tables.GUIDANCE_INSTRUCTOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.guidance.check.Edition;
import dev.jiceng.guidance.check.Key;
import dev.jiceng.guidance.check.OfflineRound;
import dev.jiceng.guidance.check.Origin;
import dev.jiceng.guidance.check.Part;
import dev.jiceng.guidance.check.Piece;
import dev.jiceng.guidance.check.Placement;
import dev.jiceng.guidance.check.Sent;
import dev.jiceng.guidance.check.SyncBasis;
import dev.jiceng.guidance.check.SyncFieldChecks;
import dev.jiceng.guidance.check.SyncResult;
import dev.jiceng.guidance.checklist.PublishChecklist;
import dev.jiceng.shared.Actor;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.jooq.OpenCounty;
import dev.jiceng.shared.jooq.TestTenants;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;

/** What phones send to one township whose county has published a checklist. */
final class SyncedTownship {
  static final Actor ACTOR = new Actor("subject-1", "李医生");

  private static final List<UUID> INSTRUCTORS = List.of(OfflineRound.INSTRUCTOR);

  private final DivisionCode township;
  final DivisionCode community;
  final UUID check;
  final SyncBasis basis;

  SyncedTownship(String township, UUID check) {
    this.township = DivisionCode.of(township);
    this.community = DivisionCode.of(township + "201");
    this.check = check;
    this.basis = basis();
  }

  private static SyncBasis basis() {
    try (var county = new OpenCounty(TestTenants.county())) {
      publish(county.sql());
      county
          .sql()
          .insertInto(GUIDANCE_INSTRUCTOR)
          .set(GUIDANCE_INSTRUCTOR.ID, OfflineRound.INSTRUCTOR)
          .set(GUIDANCE_INSTRUCTOR.NAME, "李医生")
          .set(GUIDANCE_INSTRUCTOR.INSTITUTION, "县疾控中心")
          .set(GUIDANCE_INSTRUCTOR.HOME_POST, "医师")
          .set(GUIDANCE_INSTRUCTOR.HOME_DAYS, new Integer[] {1})
          .set(GUIDANCE_INSTRUCTOR.CO_OPTED, false)
          .set(GUIDANCE_INSTRUCTOR.LICENCE_NUMBER, "1")
          .set(GUIDANCE_INSTRUCTOR.LICENSED_UNTIL, LocalDate.of(2027, 1, 1))
          .set(GUIDANCE_INSTRUCTOR.EXPERIENCE_YEARS, 5)
          .set(GUIDANCE_INSTRUCTOR.TRAINED_UNTIL, LocalDate.of(2027, 1, 1))
          .set(GUIDANCE_INSTRUCTOR.SUBJECT_AREAS, new String[] {"DISEASE_SURVEILLANCE"})
          .execute();
      return SyncBases.of(county.sql(), List.of(OfflineRound.TEMPLATE.ref()), INSTRUCTORS);
    }
  }

  private static void publish(DSLContext county) {
    var list = OfflineRound.TEMPLATE;
    var publishing = new PublishChecklist(new JooqChecklistTemplates(county), list::id);
    var command =
        new PublishChecklist.Command(
            list.ref().code(), 0, list.name(), list.subjectArea(), list.items());
    assertThat(publishing.handle(command)).isEqualTo(Outcome.done(list));
  }

  List<SyncResult> send(DSLContext sql, List<Sent> batch) {
    var now = new Moment(OfflineRound.NOW);
    return new SyncFieldChecks(new JooqFieldChecks(sql, township, now.at()), basis)
        .handle(batch, ACTOR, now);
  }

  Sent piece(String device, int sequence, String base, Map<String, Part> changes) {
    var piece = new Piece(new Origin(device, sequence), Edition.parse(base).orElseThrow(), changes);
    var placement = new Placement(community, OfflineRound.TEMPLATE.ref());
    return new Sent(check, placement, piece, OfflineRound.NOW, Duration.ZERO);
  }

  static Map<String, Part> begun(Map<String, Part> more) {
    var changes = new TreeMap<>(more);
    changes.put(Key.TIMES, new Part.Times(OfflineRound.NOW.minusSeconds(3600), OfflineRound.NOW));
    changes.put(Key.INSTRUCTORS, new Part.Instructors(INSTRUCTORS));
    return changes;
  }

  static Map<String, Part> remark(String text) {
    return Map.of(Key.REMARK, new Part.Remark(text));
  }

  static Map<String, Part> withdrawn() {
    return Map.of(Key.WITHDRAWN, new Part.Withdrawn(true));
  }
}
