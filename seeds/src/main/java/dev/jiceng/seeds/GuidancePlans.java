package dev.jiceng.seeds;

import static dev.jiceng.seeds.UseCases.done;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.guidance.SubjectArea;
import dev.jiceng.guidance.area.AreaDraft;
import dev.jiceng.guidance.area.DrawAreas;
import dev.jiceng.guidance.jooq.JooqDiary;
import dev.jiceng.guidance.jooq.JooqDrawings;
import dev.jiceng.guidance.jooq.JooqGuidanceTeams;
import dev.jiceng.guidance.jooq.JooqPlans;
import dev.jiceng.guidance.plan.HalfDay;
import dev.jiceng.guidance.plan.MakePlans;
import dev.jiceng.guidance.plan.PlanBasis;
import dev.jiceng.guidance.plan.Slot;
import dev.jiceng.guidance.plan.SupervisionPlan;
import dev.jiceng.guidance.plan.Visit;
import dev.jiceng.guidance.plan.VisitDraft;
import dev.jiceng.shared.Actor;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.jooq.AuditNote;
import dev.jiceng.shared.jooq.Tx;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Mian County's areas, and what its teams plan around the day of the load, so that whoever tries
 * the demo has visits to do today (G-1, G-4).
 */
final class GuidancePlans {
  private static final int BEFORE = 21;
  private static final int REPLANNED = 7;
  private static final int AFTER = 30;
  private static final Set<DayOfWeek> FULL_DAYS =
      EnumSet.of(DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY);
  private static final Set<DayOfWeek> IN_PAIRS = EnumSet.range(DayOfWeek.TUESDAY, DayOfWeek.FRIDAY);
  private static final Actor LEADER = new Actor("demo/leader", "示例组长");

  private final Tx tx;
  private final SeededIds ids;
  private final LocalDate today;
  private final MakePlans plans;

  GuidancePlans(Tx tx) {
    this.tx = tx;
    this.ids = new SeededIds(Dice.of(CountyCycle.MIAN.value(), "areas and plans"));
    this.today = new Moment(tx.at()).day();
    this.plans = new MakePlans(new JooqPlans(tx.sql(), ids), new JooqDiary(tx.sql()), ids);
  }

  /** {@code members} are the team's instructors, its leader first. */
  record Team(UUID id, List<UUID> members) {}

  void make(List<Team> teams) {
    draw(teams);
    teams.forEach(this::plan);
  }

  private void draw(List<Team> teams) {
    var areas =
        List.of(
            area("城区片", "人口集中，机构同址", teams.get(0), "001", "102"),
            area(
                "川道片",
                "沿汉江公路相连",
                teams.get(1),
                "101",
                "103",
                "105",
                "106",
                "107",
                "109",
                "110",
                "114",
                "117"),
            area(
                "山区片",
                "山路远，隶属关系相近",
                teams.get(2),
                "111",
                "112",
                "113",
                "116",
                "118",
                "119",
                "120"));
    var drawings = new JooqDrawings(tx.sql());
    var command = new DrawAreas.Command(0, null, areas);
    var now = Calendar.morning(today.minusDays(BEFORE));
    var teamsNow = new JooqGuidanceTeams(tx.sql(), ids);
    var drawing = done(new DrawAreas(drawings, teamsNow, ids).handle(command, LEADER, now));
    audit("DRAW", "AreaDrawing", drawing.id());
  }

  private static AreaDraft area(String name, String basis, Team team, String... townships) {
    var places =
        Stream.of(townships).map(it -> DivisionCode.of(CountyCycle.MIAN.value() + it)).toList();
    return new AreaDraft(name, basis, team.id(), places);
  }

  private void plan(Team team) {
    var start = today.minusDays(BEFORE);
    var end = today.plusDays(AFTER);
    var basis = new JooqPlans(tx.sql(), ids).basis(team.id()).orElseThrow();
    var make = new MakePlans.Make(team.id(), start, end, visits(team, basis, start, end));
    var plan = done(plans.make(make, LEADER, Calendar.morning(start)));
    audit("MAKE", "SupervisionPlan", plan.id());
    var changed = today.minusDays(REPLANNED);
    var revise = new MakePlans.Revise(plan.id(), 1, "周一上午单位例会，改到下午", later(plan, changed));
    audit(
        "REVISE",
        "SupervisionPlan",
        done(plans.revise(revise, LEADER, Calendar.morning(changed))).id());
  }

  /** From community to community, every day one, on full days two. */
  private static List<VisitDraft> visits(
      Team team, PlanBasis basis, LocalDate start, LocalDate end) {
    var places = List.copyOf(basis.communities().entrySet());
    var visits = new ArrayList<VisitDraft>();
    for (var day = start; !day.isAfter(end); day = day.plusDays(1)) {
      for (HalfDay half : HalfDay.values()) {
        boolean morning = half == HalfDay.MORNING;
        if (morning || FULL_DAYS.contains(day.getDayOfWeek())) {
          var place = places.get(visits.size() % places.size());
          var subject = SubjectArea.values()[visits.size() % SubjectArea.values().length];
          boolean pair = morning && IN_PAIRS.contains(day.getDayOfWeek());
          visits.add(
              new VisitDraft(
                  null,
                  new Slot(day, half),
                  place.getKey(),
                  place.getValue() + "卫生室",
                  Set.of(subject),
                  Set.copyOf(team.members().subList(1, pair ? 3 : 2))));
        }
      }
    }
    return visits;
  }

  private static List<VisitDraft> later(SupervisionPlan plan, LocalDate from) {
    return plan.visits().stream()
        .filter(visit -> !visit.slot().day().isBefore(from))
        .map(GuidancePlans::later)
        .toList();
  }

  private static VisitDraft later(Visit visit) {
    boolean moved = visit.slot().day().getDayOfWeek() == DayOfWeek.MONDAY;
    return new VisitDraft(
        visit.lineage(),
        moved ? new Slot(visit.slot().day(), HalfDay.AFTERNOON) : visit.slot(),
        visit.community(),
        visit.place(),
        visit.subjectAreas(),
        visit.instructors());
  }

  private void audit(String action, String kind, UUID id) {
    tx.audit(new AuditNote(action, kind, id.toString(), null, null, null));
  }
}
