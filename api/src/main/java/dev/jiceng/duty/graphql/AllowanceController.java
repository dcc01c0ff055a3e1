package dev.jiceng.duty.graphql;

import dev.jiceng.division.graphql.Area;
import dev.jiceng.duty.allowance.Allowance;
import dev.jiceng.duty.allowance.RecordAllowance;
import dev.jiceng.duty.allowance.jooq.AllowanceList;
import dev.jiceng.duty.allowance.jooq.AllowanceRow;
import dev.jiceng.duty.allowance.jooq.JooqAllowances;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.graphql.Listed;
import dev.jiceng.shared.graphql.Lists;
import dev.jiceng.shared.graphql.UserError;
import dev.jiceng.shared.jooq.Tx;
import graphql.schema.DataFetchingEnvironment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What holders get, by the month (PD-7, PD-2). */
@Controller
class AllowanceController {
  private static final DutyDesk.Act<Allowance, AllowanceRow, Payload> ALLOWANCE =
      new DutyDesk.Act<>(DutyKinds.ALLOWANCE.kind(), Allowance::id, Payload::new);

  private final DutyDesk desk;
  private final Lists lists;
  private final Ids ids;

  AllowanceController(DutyDesk desk, Lists lists, Ids ids) {
    this.desk = desk;
    this.lists = lists;
    this.ids = ids;
  }

  record Payload(@Nullable AllowanceRow allowance, List<UserError> userErrors) {}

  record Recorded(
      String membership,
      LocalDate month,
      BigDecimal amount,
      @Nullable BigDecimal pension,
      @Nullable BigDecimal medical,
      @Nullable BigDecimal injury) {
    Allowance.Pay pay() {
      return new Allowance.Pay(amount, pension, medical, injury);
    }
  }

  record Corrected(
      String id,
      int version,
      BigDecimal amount,
      @Nullable BigDecimal pension,
      @Nullable BigDecimal medical,
      @Nullable BigDecimal injury) {
    Allowance.Pay pay() {
      return new Allowance.Pay(amount, pension, medical, injury);
    }
  }

  @SchemaMapping(typeName = "Area")
  Listed<AllowanceRow> allowances(Area area, DataFetchingEnvironment field) {
    var scope = area.scope();
    return lists.page(
        field, scope, AllowanceList.listing(), AllowanceList.within(scope), AllowanceList.nest());
  }

  @SchemaMapping(typeName = "Area")
  DutyGroups allowanceAggregate(Area area, DataFetchingEnvironment field) {
    var scope = area.scope();
    return new DutyGroups(
        lists.aggregate(field, scope, AllowanceList.listing(), AllowanceList.within(scope)));
  }

  @MutationMapping
  Payload allowanceRecord(@Argument Recorded input, DataFetchingEnvironment field) {
    return desk.at(
        field,
        ALLOWANCE,
        new DutyDesk.Named("membership", "Membership", input.membership()),
        (tx, membership, mark) ->
            recording(tx).record(membership, input.month(), input.pay(), mark));
  }

  @MutationMapping
  Payload allowanceCorrect(@Argument Corrected input, DataFetchingEnvironment field) {
    return desk.at(
        field,
        ALLOWANCE,
        input.id(),
        (tx, id, mark) -> recording(tx).correct(id, input.version(), input.pay(), mark));
  }

  private RecordAllowance recording(Tx tx) {
    return new RecordAllowance(new JooqAllowances(tx.sql(), tx.scope()), ids);
  }
}
