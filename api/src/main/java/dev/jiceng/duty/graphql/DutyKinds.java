package dev.jiceng.duty.graphql;

import static org.jooq.impl.DSL.noCondition;

import dev.jiceng.duty.allowance.jooq.AllowanceList;
import dev.jiceng.duty.allowance.jooq.AllowanceRow;
import dev.jiceng.duty.appraisal.AppraisalCycle;
import dev.jiceng.duty.appraisal.jooq.AppraisalList;
import dev.jiceng.duty.appraisal.jooq.AppraisalRow;
import dev.jiceng.duty.appraisal.jooq.CycleList;
import dev.jiceng.duty.departure.jooq.DepartureList;
import dev.jiceng.duty.departure.jooq.DepartureRow;
import dev.jiceng.duty.facts.CommunityFacts;
import dev.jiceng.duty.facts.jooq.FactsList;
import dev.jiceng.duty.quota.jooq.QuotaList;
import dev.jiceng.duty.quota.jooq.QuotaRow;
import dev.jiceng.duty.quota.jooq.SchemeList;
import dev.jiceng.duty.task.TaskPlan;
import dev.jiceng.duty.task.jooq.DutyList;
import dev.jiceng.duty.task.jooq.DutyRow;
import dev.jiceng.duty.task.jooq.JooqDutyTasks;
import dev.jiceng.duty.task.jooq.TaskList;
import dev.jiceng.duty.task.jooq.TaskRow;
import dev.jiceng.shared.graphql.Lists;
import dev.jiceng.shared.graphql.NodeKind;
import dev.jiceng.shared.graphql.Work;
import dev.jiceng.shared.jooq.Boards;
import dev.jiceng.shared.jooq.Listing;
import dev.jiceng.shared.jooq.Nest;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.tenants.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The context's types: how mutations show them, and how {@code node(id:)} loads them. */
@Configuration(proxyBeanMethods = false)
class DutyKinds {
  /** A type as its lists read it. */
  record Type<R>(Work.Kind<R> kind, Class<R> source, Listing listing, Nest<R> nest) {
    static <R> Type<R> of(
        String name, Class<R> source, Listing listing, Nest<R> nest, Function<R, UUID> idOf) {
      return new Type<>(
          new Work.Kind<>(
              name,
              (tx, id) -> listing.byId(tx.sql(), noCondition(), List.of(id), nest, idOf).get(id),
              idOf),
          source,
          listing,
          nest);
    }

    NodeKind<R> node(Reads reads, Function<Scope, Condition> within) {
      return NodeKind.of(
          kind.name(),
          source,
          (scope, ids) -> listing.byId(reads.in(scope), within.apply(scope), ids, nest, kind.id()));
    }
  }

  static final Type<CommunityFacts> FACTS =
      Type.of(
          "CommunityFacts",
          CommunityFacts.class,
          FactsList.history(),
          FactsList.nest(),
          CommunityFacts::id);

  static final Type<DutyRow> DUTY =
      Type.of("PostDuty", DutyRow.class, DutyList.listing(), DutyList.nest(), DutyRow::uuid);
  static final Type<TaskRow> TASK =
      Type.of(
          "DutyTask",
          TaskRow.class,
          TaskList.listing(LocalDate.EPOCH),
          TaskList.nest(),
          TaskRow::uuid);
  static final Work.Kind<TaskPlan> PLAN =
      new Work.Kind<>("TaskPlan", (tx, id) -> JooqDutyTasks.plan(tx.sql(), id), TaskPlan::id);
  static final Type<AllowanceRow> ALLOWANCE =
      Type.of(
          "Allowance",
          AllowanceRow.class,
          AllowanceList.listing(),
          AllowanceList.nest(),
          AllowanceRow::uuid);

  static final Type<AppraisalCycle> CYCLE =
      Type.of(
          "AppraisalCycle",
          AppraisalCycle.class,
          CycleList.listing(),
          CycleList.nest(),
          AppraisalCycle::id);
  static final Type<AppraisalRow> APPRAISAL =
      Type.of(
          "Appraisal",
          AppraisalRow.class,
          AppraisalList.listing(),
          AppraisalList.nest(),
          AppraisalRow::uuid);
  static final Type<DepartureRow> DEPARTURE =
      Type.of(
          "Departure",
          DepartureRow.class,
          DepartureList.listing(),
          DepartureList.nest(),
          DepartureRow::uuid);
  static final Work.Kind<SchemeList.Row> SCHEME =
      new Work.Kind<>(
          "PostScheme",
          (tx, id) -> SchemeList.byId(tx.sql(), List.of(id), null).get(id),
          SchemeList.Row::uuid);
  static final String QUOTA = "PostQuota";

  /** As of today, for it shows who sits in the committees then. */
  static Type<QuotaRow> quotas(Lists lists) {
    var list = new QuotaList(lists.today());
    return Type.of(QUOTA, QuotaRow.class, list.listing(), list.nest(), QuotaRow::uuid);
  }

  @Bean
  NodeKind<AppraisalCycle> appraisalCycles(Reads reads) {
    return CYCLE.node(reads, scope -> noCondition());
  }

  @Bean
  NodeKind<AppraisalRow> appraisals(Reads reads) {
    return APPRAISAL.node(reads, AppraisalList::within);
  }

  @Bean
  NodeKind<DepartureRow> departures(Reads reads) {
    return DEPARTURE.node(reads, DepartureList::within);
  }

  @Bean
  NodeKind<SchemeList.Row> postSchemes(Reads reads) {
    return NodeKind.of(
        SCHEME.name(),
        SchemeList.Row.class,
        (scope, ids) ->
            SchemeList.byId(
                reads.board(Boards.counties(scope).getFirst()), ids, Boards.seenFrom(scope)));
  }

  @Bean
  NodeKind<QuotaRow> postQuotas(Reads reads, Lists lists) {
    return NodeKind.of(
        QUOTA,
        QuotaRow.class,
        (scope, ids) -> quotas(lists).node(reads, QuotaList::within).load(scope, ids));
  }

  @Bean
  NodeKind<DutyRow> postDuties(Reads reads) {
    return DUTY.node(reads, DutyList::within);
  }

  @Bean
  NodeKind<TaskRow> dutyTasks(Reads reads) {
    return TASK.node(reads, TaskList::within);
  }

  @Bean
  NodeKind<AllowanceRow> allowances(Reads reads) {
    return ALLOWANCE.node(reads, AllowanceList::within);
  }

  @Bean
  NodeKind<CommunityFacts> communityFacts(Reads reads) {
    return FACTS.node(reads, FactsList::within);
  }
}
