package dev.jiceng.seeds;

import static dev.jiceng.jooq.area.Tables.PLANNED_VISIT;
import static dev.jiceng.seeds.UseCases.done;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.guidance.SubjectArea;
import dev.jiceng.guidance.check.SyncBasis;
import dev.jiceng.guidance.checklist.PublishChecklist;
import dev.jiceng.guidance.checklist.TemplateRef;
import dev.jiceng.guidance.jooq.JooqChecklistTemplates;
import dev.jiceng.guidance.jooq.JooqGuidanceTeams;
import dev.jiceng.guidance.jooq.JooqInstructors;
import dev.jiceng.guidance.jooq.SyncBases;
import dev.jiceng.guidance.jooq.VisitList;
import dev.jiceng.guidance.jooq.VisitRow;
import dev.jiceng.guidance.plan.Visit;
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
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Mian County's checklists, instructors, teams and what they plan. */
final class CountyGuidance {
  private static final Act LOADING = Act.of(new Actor("demo/loader", "示例数据"), "demo-data");
  private static final LocalDate BEGUN = LocalDate.of(2026, 1, 12);
  private static final LocalDate LICENSED_UNTIL = LocalDate.of(2028, 12, 31);
  private static final List<String> TEAMS = List.of("城区督导组", "川道督导组", "山区督导组");
  private static final int A_TEAM = 4;

  /** The demo's leader and instructor, by the ids that the demo's realm gives them. */
  static final List<String> ACCOUNTS =
      List.of("61072500-0000-4000-8000-000000000001", "61072500-0000-4000-8000-000000000002");

  private CountyGuidance() {}

  /** What checks are judged by, and the visits of days gone by, by their community. */
  record Basis(SyncBasis sync, Map<DivisionCode, List<Visit>> visits) {
    List<Visit> visits(DivisionCode community) {
      return visits.getOrDefault(community, List.of());
    }
  }

  /** Those the seeded ids name, in order. */
  static List<UUID> instructors() {
    var ids = new SeededIds(Dice.of(CountyCycle.MIAN.value(), "instructors"));
    return IntStream.range(0, TEAMS.size() * A_TEAM).mapToObj(_ -> ids.next()).toList();
  }

  static Basis load(Writes writes) {
    var scope = new Scope.County(CountyCycle.MIAN);
    var answer = new Answer<UUID>(id -> id, (_, id) -> Outcome.done(id));
    writes.in(scope, LOADING, answer, CountyGuidance::begin);
    var refs =
        Arrays.stream(SubjectArea.values())
            .map(area -> new TemplateRef(GuidanceCatalogue.code(area), 1))
            .toList();
    var basis = new AtomicReference<Basis>();
    writes.derived(
        scope,
        sql -> basis.set(new Basis(SyncBases.of(sql, refs, instructors()), visits(sql, scope))));
    return basis.get();
  }

  /** Once the checks are there. */
  static void review(Writes writes) {
    var answer = new Answer<UUID>(id -> id, (_, id) -> Outcome.done(id));
    writes.in(new Scope.County(CountyCycle.MIAN), LOADING, answer, QualitySeeds::draw);
  }

  private static Map<DivisionCode, List<Visit>> visits(DSLContext sql, Scope scope) {
    var gone = PLANNED_VISIT.DAY.lt(DSL.currentLocalDate());
    return VisitList.listing().all(sql, gone, VisitList.nest(scope.area())).stream()
        .map(VisitRow::visit)
        .collect(Collectors.groupingBy(Visit::community));
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
    var made = new ArrayList<GuidancePlans.Team>();
    for (int i = 0; i < TEAMS.size(); i++) {
      var members = instructors().subList(i * A_TEAM, (i + 1) * A_TEAM);
      var roster = new FormTeams.Roster(TEAMS.get(i), members.getFirst(), members);
      var teams = new JooqGuidanceTeams(tx.sql(), ids);
      var forming = new FormTeams(teams, new JooqInstructors(tx.sql()), ids);
      var team = done(forming.form(roster, Calendar.morning(BEGUN)));
      audit(tx, "FORM", "GuidanceTeam", team.id());
      made.add(new GuidancePlans.Team(team.id(), members));
    }
    new GuidancePlans(tx).make(made);
    return Outcome.done(made.getFirst().id());
  }

  private static void enrol(Tx tx) {
    var instructors = new JooqInstructors(tx.sql());
    var dice = Dice.of(CountyCycle.MIAN.value(), "who instructs");
    var others = new SeededIds(Dice.of(CountyCycle.MIAN.value(), "trainings"));
    for (int i = 0; i < TEAMS.size() * A_TEAM; i++) {
      var id = instructors().get(i);
      boolean everyDay = i % A_TEAM == 1;
      var licence = new Instructor.Licence("99%08d".formatted(i + 1), LICENSED_UNTIL);
      var enrol =
          new KeepInstructors.Enrol(
              Names.COMMON.next(dice),
              "勉县疾病预防控制中心",
              "公共卫生医师",
              everyDay ? Set.of() : Set.of(1),
              everyDay ? 10 : 6,
              i < ACCOUNTS.size() ? ACCOUNTS.get(i) : null,
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
