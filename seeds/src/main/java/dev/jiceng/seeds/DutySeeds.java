package dev.jiceng.seeds;

import static dev.jiceng.seeds.UseCases.done;

import dev.jiceng.affairs.Mark;
import dev.jiceng.division.CommunityKind;
import dev.jiceng.division.DivisionCode;
import dev.jiceng.duty.allowance.Allowance;
import dev.jiceng.duty.allowance.RecordAllowance;
import dev.jiceng.duty.allowance.jooq.JooqAllowances;
import dev.jiceng.duty.facts.CommunityFacts;
import dev.jiceng.duty.facts.RecordFacts;
import dev.jiceng.duty.facts.jooq.JooqFactBooks;
import dev.jiceng.duty.task.DutyTask;
import dev.jiceng.duty.task.KeepDuty;
import dev.jiceng.duty.task.PlanTasks;
import dev.jiceng.duty.task.PostDuty;
import dev.jiceng.duty.task.Rhythm;
import dev.jiceng.duty.task.SettleTask;
import dev.jiceng.duty.task.jooq.JooqDutyTasks;
import dev.jiceng.duty.task.jooq.JooqPostDuties;
import dev.jiceng.roster.Membership;
import dev.jiceng.roster.Post;
import dev.jiceng.roster.PostCharge;
import dev.jiceng.roster.Tenure;
import dev.jiceng.roster.jooq.JooqMemberships;
import dev.jiceng.shared.Actor;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Invents three years of facts, and a year of duties and allowances, where communities show them.
 */
final class DutySeeds {
  /** 勉阳街道 and 武侯镇: enough to look at, and little to load. */
  private static final Set<DivisionCode> TOWNSHIPS =
      Set.of(DivisionCode.of("610725001"), DivisionCode.of("610725101"));

  private static final Actor CLERK = new Actor("demo/clerk", "示例文书");
  private static final List<PostDuty.Content> DUTIES =
      List.of(
          new PostDuty.Content("低保户、五保户入户走访", "每户有签字的走访记录", Rhythm.QUARTER, 10),
          new PostDuty.Content("更新民政台账", "台账与乡镇核对一致", Rhythm.MONTH, 7));

  private final UseCases does;
  private final Dice dice;
  private final LocalDate today = Calendar.TODAY;

  private DutySeeds(UseCases does, Dice dice) {
    this.does = does;
    this.dice = dice;
  }

  static void play(UseCases does, DivisionCode community, Committees committees) {
    if (TOWNSHIPS.contains(does.tx().township())) {
      new DutySeeds(does, Dice.of(community.value(), "duty")).play(community, committees);
    }
  }

  private void play(DivisionCode community, Committees committees) {
    facts(community);
    var memberships = new JooqMemberships(does.tx().sql(), does.tx().scope());
    var held =
        memberships.ofPeople(committees.people()).stream()
            .filter(it -> it.membership().isHeldOn(today))
            .toList();
    var members = held.stream().filter(it -> !it.post().kind().isLead()).toList();
    if (members.isEmpty()) {
      return;
    }
    var assistant = assistant(members.getLast());
    tasks(community, assistant);
    held.stream()
        .filter(it -> it.post().kind().isLead())
        .forEach(it -> pay(it.membership(), 12, 15));
    pay(members.getLast().membership(), 6, 8);
    pay(assistant, 1, 2);
    new AppraisalSeeds(does, Dice.of(community.value(), "appraisal"))
        .play(held.stream().map(Tenure::membership).toList());
  }

  private void facts(DivisionCode community) {
    int base = CommunityKind.of(community) == CommunityKind.VILLAGE ? 1_200 : 3_600;
    int people = base + 10 * dice.between(0, 120);
    int groups = dice.between(3, 11);
    var area = dice.number(new Dice.Range(2, 18, 1));
    int income = dice.between(5, 60);
    var record = new RecordFacts(new JooqFactBooks(does.tx().sql(), does.tx().scope()), does.ids());
    for (int year = today.getYear() - 3; year < today.getYear(); year++) {
      int population = people - 6 * (year - today.getYear());
      var figures =
          new CommunityFacts.Figures(
              population / 3,
              population,
              groups,
              area,
              1,
              dice.between(0, 2),
              BigDecimal.valueOf(10_000L * (income + year - today.getYear())));
      var command = new RecordFacts.Command(community, year, figures, null);
      var facts = done(record.record(command, at(LocalDate.of(year + 1, 1, 20))));
      does.audit("RECORD", "CommunityFacts", facts.id());
    }
  }

  /** The last of the committees' members is the social-affairs officer too. */
  private Membership assistant(Tenure member) {
    var post =
        new Post(
            does.ids().next(),
            member.organization().id(),
            Post.Kind.OTHER,
            PostCharge.SOCIAL_AFFAIRS_OFFICER,
            "社会事务员",
            false,
            1,
            1);
    does.roster().add(post);
    var held = member.membership();
    var also = new Membership(does.ids().next(), held.person(), post.id(), held.startsOn(), null);
    does.roster().add(also);
    does.audit("APPOINT", "Membership", also.id());
    return also;
  }

  private void tasks(DivisionCode community, Membership assistant) {
    var from = today.withDayOfMonth(1).minusYears(1);
    var duties = new JooqPostDuties(does.tx().sql(), does.tx().scope());
    var tasks = new JooqDutyTasks(does.tx().sql(), does.tx().scope());
    for (var content : DUTIES) {
      var begun = from.isBefore(assistant.startsOn()) ? assistant.startsOn() : from;
      done(new KeepDuty(duties, does.ids()).assign(assistant.post(), content, begun));
    }
    var until = today.withDayOfYear(today.lengthOfYear());
    var plan = new PlanTasks(duties, tasks, does.ids());
    var planned = done(plan.plan(community, from, until, at(today)));
    does.audit("PLAN", "TaskPlan", planned.id());
    tasks.in(community).forEach(task -> settle(new SettleTask(tasks), task));
  }

  /** Most are done in time, some late, a few never. */
  private void settle(SettleTask settling, DutyTask task) {
    boolean inTime = dice.chance(80);
    boolean late = dice.chance(60);
    var on = inTime ? task.dueOn() : task.closesOn();
    if (on.isBefore(today) && (inTime || late)) {
      var seen = new SettleTask.Seen(task.id(), task.version());
      done(settling.complete(seen, on, "已完成，记录存档", at(on)));
    }
  }

  /** P8's range: 600 to 1,500 yuan a month, insurance mostly missing. */
  private void pay(Membership held, int least, int most) {
    var record =
        new RecordAllowance(new JooqAllowances(does.tx().sql(), does.tx().scope()), does.ids());
    var amount = BigDecimal.valueOf(100L * dice.between(least, most));
    var pension = dice.chance(20) ? BigDecimal.valueOf(120) : null;
    var pay = new Allowance.Pay(amount, pension, null, null);
    var first = today.withDayOfMonth(1).minusYears(1);
    for (var month = first; month.isBefore(today.withDayOfMonth(1)); month = month.plusMonths(1)) {
      if (!held.startsOn().isAfter(month)) {
        done(record.record(held.id(), month, pay, at(month.plusDays(14))));
      }
    }
    does.audit("PAY", "Membership", held.id());
  }

  private static Mark at(LocalDate day) {
    return new Mark(CLERK, Calendar.morning(day).at());
  }
}
