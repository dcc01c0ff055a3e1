package dev.jiceng.duty.graphql;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.DivisionLevel;
import dev.jiceng.division.graphql.Area;
import dev.jiceng.duty.quota.KeepScheme;
import dev.jiceng.duty.quota.PostQuota;
import dev.jiceng.duty.quota.PostScheme;
import dev.jiceng.duty.quota.QuotaParameters;
import dev.jiceng.duty.quota.SetQuota;
import dev.jiceng.duty.quota.jooq.JooqPostQuotas;
import dev.jiceng.duty.quota.jooq.JooqPostSchemes;
import dev.jiceng.duty.quota.jooq.QuotaList;
import dev.jiceng.duty.quota.jooq.QuotaRow;
import dev.jiceng.duty.quota.jooq.SchemeList;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.graphql.Listed;
import dev.jiceng.shared.graphql.Lists;
import dev.jiceng.shared.graphql.UserError;
import dev.jiceng.shared.jooq.Boards;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.shared.jooq.Tx;
import graphql.schema.DataFetchingEnvironment;
import java.math.BigDecimal;
import java.util.List;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** How many posts communities have, balanced over a county (PD-4, C-7). */
@Controller
class QuotaController {
  private static final DutyDesk.Act<PostScheme, SchemeList.Row, SchemePayload> SCHEME =
      new DutyDesk.Act<>(DutyKinds.SCHEME, PostScheme::id, SchemePayload::new);

  private final DutyDesk desk;
  private final Lists lists;
  private final Boards boards;
  private final Reads reads;
  private final QuotaParameters parameters;
  private final Ids ids;

  QuotaController(
      DutyDesk desk, Lists lists, Boards boards, Reads reads, QuotaParameters parameters, Ids ids) {
    this.desk = desk;
    this.lists = lists;
    this.boards = boards;
    this.reads = reads;
    this.parameters = parameters;
    this.ids = ids;
  }

  record SchemePayload(SchemeList.@Nullable Row scheme, List<UserError> userErrors) {}

  record QuotaPayload(@Nullable QuotaRow quota, List<UserError> userErrors) {}

  record Scheme(
      DivisionCode county,
      @Nullable Integer version,
      int total,
      int villageBase,
      int neighbourhoodBase,
      int peoplePerPost,
      BigDecimal areaPerPost,
      int tasksPerPost) {
    PostScheme.Measure measure() {
      return new PostScheme.Measure(
          villageBase, neighbourhoodBase, peoplePerPost, areaPerPost, tasksPerPost);
    }
  }

  record Quota(DivisionCode community, @Nullable Integer version, int posts, String reason) {
    SetQuota.Command command() {
      return new SetQuota.Command(community, posts, reason.strip(), version);
    }
  }

  @SchemaMapping(typeName = "Area")
  Listed<SchemeList.Row> postSchemes(Area area, DataFetchingEnvironment field) {
    var counties = Boards.counties(area.scope());
    return lists.page(
        field,
        SchemeList.listing(),
        page -> boards.ask(counties, page),
        DSL.noCondition(),
        SchemeList.nest(Boards.seenFrom(area.scope())));
  }

  @SchemaMapping(typeName = "Area")
  Listed<QuotaRow> postQuotas(Area area, DataFetchingEnvironment field) {
    var scope = area.scope();
    var list = new QuotaList(lists.today());
    return lists.page(field, scope, list.listing(), QuotaList.within(scope), list.nest());
  }

  @SchemaMapping(typeName = "Area")
  DutyGroups postQuotaAggregate(Area area, DataFetchingEnvironment field) {
    var scope = area.scope();
    var list = new QuotaList(lists.today());
    return new DutyGroups(lists.aggregate(field, scope, list.listing(), QuotaList.within(scope)));
  }

  @MutationMapping
  SchemePayload postSchemeSet(@Argument Scheme input, DataFetchingEnvironment field) {
    return desk.inCounty(
        field,
        SCHEME,
        "county",
        input.county(),
        (tx, mark) ->
            new KeepScheme(new JooqPostSchemes(tx.sql()), ids)
                .set(input.county(), input.total(), input.measure(), input.version()));
  }

  @MutationMapping
  QuotaPayload postQuotaSet(@Argument Quota input, DataFetchingEnvironment field) {
    var kind = DutyKinds.quotas(lists).kind();
    return desk.in(
        field,
        new DutyDesk.Act<>(kind, PostQuota::id, QuotaPayload::new),
        "community",
        input.community(),
        (tx, mark) -> setting(tx).set(input.command(), mark));
  }

  private SetQuota setting(Tx tx) {
    var county = tx.township().at(DivisionLevel.COUNTY).orElseThrow();
    var scheme = new JooqPostSchemes(reads.board(county)).of(county).orElse(null);
    return new SetQuota(new JooqPostQuotas(tx.sql(), tx.scope(), reads), scheme, parameters, ids);
  }
}
