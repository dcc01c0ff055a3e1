package dev.jiceng.seeds;

import static dev.jiceng.seeds.UseCases.done;

import dev.jiceng.guidance.SubjectArea;
import dev.jiceng.guidance.check.SyncBasis;
import dev.jiceng.guidance.checklist.PublishChecklist;
import dev.jiceng.guidance.checklist.TemplateRef;
import dev.jiceng.guidance.jooq.JooqChecklistTemplates;
import dev.jiceng.guidance.jooq.JooqGuidanceTeams;
import dev.jiceng.guidance.jooq.JooqInstructors;
import dev.jiceng.guidance.jooq.SyncBases;
import dev.jiceng.guidance.team.FormTeams;
import dev.jiceng.guidance.team.Instructor;
import dev.jiceng.guidance.team.KeepInstructors;
import dev.jiceng.shared.Actor;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.jooq.Act;
import dev.jiceng.shared.jooq.Answer;
import dev.jiceng.shared.jooq.AuditNote;
import dev.jiceng.shared.jooq.Tx;
import dev.jiceng.shared.jooq.Writes;
import dev.jiceng.tenants.Scope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

/** Mian County's checklists, instructors and teams. */
final class CountyGuidance {
  private static final Act LOADING = Act.of(new Actor("demo/loader", "示例数据"), "demo-data");
  private static final LocalDate BEGUN = LocalDate.of(2026, 1, 12);
  private static final LocalDate LICENSED_UNTIL = LocalDate.of(2028, 12, 31);
  private static final List<String> TEAMS = List.of("城区督导组", "川道督导组", "山区督导组");
  private static final int A_TEAM = 4;

  private CountyGuidance() {}

  /** Those the seeded ids name, in order. */
  static List<UUID> instructors() {
    var ids = new SeededIds(Dice.of(CountyCycle.MIAN.value(), "instructors"));
    return IntStream.range(0, TEAMS.size() * A_TEAM).mapToObj(_ -> ids.next()).toList();
  }

  static SyncBasis load(Writes writes) {
    var scope = new Scope.County(CountyCycle.MIAN);
    var answer = new Answer<UUID>(id -> id, (_, id) -> Outcome.done(id));
    writes.in(scope, LOADING, answer, CountyGuidance::begin);
    var refs =
        Arrays.stream(SubjectArea.values())
            .map(area -> new TemplateRef(GuidanceCatalogue.code(area), 1))
            .toList();
    var basis = new AtomicReference<SyncBasis>();
    writes.derived(scope, sql -> basis.set(SyncBases.of(sql, refs, instructors())));
    return basis.get();
  }

  private static Outcome<UUID> begin(Tx tx) {
    var templates = new JooqChecklistTemplates(tx.sql());
    if (templates.newest(GuidanceCatalogue.code(SubjectArea.DISEASE_CONTROL)).isPresent()) {
      return new Outcome.Unknown<>("nothing to do");
    }
    var ids = new SeededIds(Dice.of(CountyCycle.MIAN.value(), "guidance"));
    for (SubjectArea area : SubjectArea.values()) {
      var published =
          done(new PublishChecklist(templates, ids).handle(GuidanceCatalogue.checklist(area)));
      audit(tx, "PUBLISH", "ChecklistTemplate", published.id());
    }
    enrol(tx);
    var first = new ArrayList<UUID>();
    for (int i = 0; i < TEAMS.size(); i++) {
      var members = instructors().subList(i * A_TEAM, (i + 1) * A_TEAM);
      var roster = new FormTeams.Roster(TEAMS.get(i), members.getFirst(), members);
      var teams = new JooqGuidanceTeams(tx.sql(), ids);
      var forming = new FormTeams(teams, new JooqInstructors(tx.sql()), ids);
      first.add(done(forming.form(roster, Calendar.morning(BEGUN))).id());
      audit(tx, "FORM", "GuidanceTeam", first.getLast());
    }
    return Outcome.done(first.getFirst());
  }

  private static void enrol(Tx tx) {
    var instructors = new JooqInstructors(tx.sql());
    var dice = Dice.of(CountyCycle.MIAN.value(), "who instructs");
    var others = new SeededIds(Dice.of(CountyCycle.MIAN.value(), "trainings"));
    int number = 1;
    for (UUID id : instructors()) {
      var licence = new Instructor.Licence("99%08d".formatted(number++), LICENSED_UNTIL);
      var enrol =
          new KeepInstructors.Enrol(
              Names.COMMON.next(dice),
              "勉县疾病预防控制中心",
              "公共卫生医师",
              Set.of(1),
              6,
              null,
              false,
              licence,
              dice.between(2, 20),
              Set.of(SubjectArea.values()));
      var enrolled = done(new KeepInstructors(instructors, () -> id).enrol(enrol));
      var train =
          new KeepInstructors.Train(
              id,
              enrolled.version(),
              "督导员岗前培训",
              BigDecimal.valueOf(16),
              BEGUN.minusDays(7),
              true,
              LICENSED_UNTIL);
      done(new KeepInstructors(instructors, others).train(train, Calendar.morning(BEGUN)));
      audit(tx, "ENROL", "Instructor", id);
    }
  }

  private static void audit(Tx tx, String action, String kind, UUID id) {
    tx.audit(new AuditNote(action, kind, id.toString(), null, null, null));
  }
}
