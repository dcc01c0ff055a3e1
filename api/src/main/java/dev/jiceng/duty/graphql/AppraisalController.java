package dev.jiceng.duty.graphql;

import static org.jooq.impl.DSL.noCondition;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.graphql.Area;
import dev.jiceng.duty.appraisal.Appraisal;
import dev.jiceng.duty.appraisal.AppraisalCycle;
import dev.jiceng.duty.appraisal.AppraisalCycle.Criterion;
import dev.jiceng.duty.appraisal.AppraisalCycle.Source;
import dev.jiceng.duty.appraisal.Appraise;
import dev.jiceng.duty.appraisal.ApproveAppraisal;
import dev.jiceng.duty.appraisal.OpenCycle;
import dev.jiceng.duty.appraisal.jooq.AppraisalList;
import dev.jiceng.duty.appraisal.jooq.AppraisalRow;
import dev.jiceng.duty.appraisal.jooq.CycleList;
import dev.jiceng.duty.appraisal.jooq.JooqAppraisalCycles;
import dev.jiceng.duty.appraisal.jooq.JooqAppraisals;
import dev.jiceng.duty.appraisal.jooq.JooqEvidence;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.graphql.GlobalId;
import dev.jiceng.shared.graphql.Listed;
import dev.jiceng.shared.graphql.Lists;
import dev.jiceng.shared.graphql.UserError;
import dev.jiceng.shared.jooq.Tx;
import graphql.schema.DataFetchingEnvironment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** How holders of posts are appraised (PD-5). */
@Controller
class AppraisalController {
  private static final DutyDesk.Act<AppraisalCycle, AppraisalCycle, CyclePayload> CYCLE =
      new DutyDesk.Act<>(DutyKinds.CYCLE.kind(), AppraisalCycle::id, CyclePayload::new);
  private static final DutyDesk.Act<Appraisal, AppraisalRow, Payload> APPRAISAL =
      new DutyDesk.Act<>(DutyKinds.APPRAISAL.kind(), Appraisal::id, Payload::new);

  private final DutyDesk desk;
  private final Lists lists;
  private final Ids ids;

  AppraisalController(DutyDesk desk, Lists lists, Ids ids) {
    this.desk = desk;
    this.lists = lists;
    this.ids = ids;
  }

  record CyclePayload(@Nullable AppraisalCycle cycle, List<UserError> userErrors) {}

  record Payload(@Nullable AppraisalRow appraisal, List<UserError> userErrors) {}

  record Part(String name, Source source, int weight) {}

  record Open(
      DivisionCode township,
      int year,
      LocalDate startsOn,
      LocalDate endsOn,
      BigDecimal excellent,
      BigDecimal competent,
      BigDecimal basic,
      List<Part> criteria) {
    OpenCycle.Command command() {
      return new OpenCycle.Command(
          township,
          year,
          new AppraisalCycle.Period(startsOn, endsOn),
          new AppraisalCycle.Thresholds(excellent, competent, basic),
          IntStream.range(0, criteria.size()).mapToObj(this::criterion).toList());
    }

    private Criterion criterion(int index) {
      var part = criteria.get(index);
      return new Criterion(index + 1, part.name().strip(), part.source(), part.weight());
    }
  }

  record Draft(
      String cycle,
      String membership,
      @Nullable Integer version,
      List<Appraise.Judgement> judged,
      String reasons) {
    Appraise.Command command(UUID held) {
      var named = GlobalId.uuid(DutyKinds.CYCLE.kind().name(), cycle);
      return new Appraise.Command(named, held, version, judged, reasons.strip());
    }
  }

  record Seen(String id, int version) {}

  record ForDepartment(String id, int version, String department) {}

  @SchemaMapping(typeName = "Area")
  Listed<AppraisalCycle> appraisalCycles(Area area, DataFetchingEnvironment field) {
    return lists.page(field, area.scope(), CycleList.listing(), noCondition(), CycleList.nest());
  }

  @SchemaMapping(typeName = "Area")
  Listed<AppraisalRow> appraisals(Area area, DataFetchingEnvironment field) {
    var scope = area.scope();
    return lists.page(
        field, scope, AppraisalList.listing(), AppraisalList.within(scope), AppraisalList.nest());
  }

  @SchemaMapping(typeName = "Area")
  DutyGroups appraisalAggregate(Area area, DataFetchingEnvironment field) {
    var scope = area.scope();
    return new DutyGroups(
        lists.aggregate(field, scope, AppraisalList.listing(), AppraisalList.within(scope)));
  }

  @MutationMapping
  CyclePayload appraisalCycleOpen(@Argument Open input, DataFetchingEnvironment field) {
    return desk.inTownship(
        field,
        CYCLE,
        "township",
        input.township(),
        (tx, mark) -> new OpenCycle(cycles(tx), ids).open(input.command()));
  }

  @MutationMapping
  Payload appraisalDraft(@Argument Draft input, DataFetchingEnvironment field) {
    return desk.at(
        field,
        APPRAISAL,
        new DutyDesk.Named("membership", "Membership", input.membership()),
        (tx, membership, mark) -> {
          var evidence = new JooqEvidence(tx.sql(), new Moment(tx.at()).day());
          return new Appraise(cycles(tx), appraisals(tx), evidence, ids)
              .draft(input.command(membership));
        });
  }

  @MutationMapping
  Payload appraisalApproveTownship(@Argument Seen input, DataFetchingEnvironment field) {
    return desk.at(
        field,
        APPRAISAL,
        input.id(),
        (tx, id, mark) ->
            new ApproveAppraisal(appraisals(tx))
                .forTownship(new ApproveAppraisal.Seen(id, input.version()), mark));
  }

  @MutationMapping
  Payload appraisalApproveDepartment(@Argument ForDepartment input, DataFetchingEnvironment field) {
    return desk.at(
        field,
        APPRAISAL,
        input.id(),
        (tx, id, mark) ->
            new ApproveAppraisal(appraisals(tx))
                .forDepartment(
                    new ApproveAppraisal.Seen(id, input.version()),
                    input.department().strip(),
                    mark));
  }

  private JooqAppraisalCycles cycles(Tx tx) {
    return new JooqAppraisalCycles(tx.sql(), ids);
  }

  private JooqAppraisals appraisals(Tx tx) {
    return new JooqAppraisals(tx.sql(), tx.scope(), ids);
  }
}
