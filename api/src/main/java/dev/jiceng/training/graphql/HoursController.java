package dev.jiceng.training.graphql;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.graphql.Area;
import dev.jiceng.regulation.ProfileRef;
import dev.jiceng.regulation.jooq.JooqRegulationProfiles;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.graphql.Attempt;
import dev.jiceng.shared.graphql.Listed;
import dev.jiceng.shared.graphql.Lists;
import dev.jiceng.shared.graphql.Payloads;
import dev.jiceng.shared.graphql.UserError;
import dev.jiceng.shared.graphql.Work;
import dev.jiceng.shared.jooq.Aggregate;
import dev.jiceng.shared.jooq.Tx;
import dev.jiceng.training.hours.PinYear;
import dev.jiceng.training.jooq.JooqTrainingYears;
import dev.jiceng.training.jooq.TrainingGaps;
import dev.jiceng.training.jooq.TrainingRecordList;
import dev.jiceng.training.jooq.TrainingYearRow;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What people have learned, what their posts ask for, and what is missing (TR-2, TR-3). */
@Controller
class HoursController {
  private static final Work.Kind<TrainingYearRow> YEAR = TrainingKinds.YEARS.kind();

  private final Work work;
  private final Payloads payloads;
  private final Lists lists;
  private final Ids ids;

  HoursController(Work work, Payloads payloads, Lists lists, Ids ids) {
    this.work = work;
    this.payloads = payloads;
    this.lists = lists;
    this.ids = ids;
  }

  record Payload(@Nullable TrainingYearRow year, List<UserError> userErrors) {}

  record Pinned(DivisionCode county, int year, String profile, int profileVersion) {
    ProfileRef ref() {
      return new ProfileRef(profile, profileVersion);
    }
  }

  /** What SDL's aggregates read. */
  record Groups(List<Aggregate> groups) {}

  @SchemaMapping(typeName = "Area")
  Listed<TrainingRecordList.Row> trainingRecords(Area area, DataFetchingEnvironment field) {
    var scope = area.scope();
    return lists.page(
        field,
        scope,
        TrainingRecordList.listing(),
        TrainingRecordList.within(scope),
        TrainingRecordList.nest());
  }

  @SchemaMapping(typeName = "Area")
  Groups trainingRecordAggregate(Area area, DataFetchingEnvironment field) {
    var scope = area.scope();
    return new Groups(
        lists.aggregate(
            field, scope, TrainingRecordList.listing(), TrainingRecordList.within(scope)));
  }

  @SchemaMapping(typeName = "Area")
  Listed<TrainingGaps.Row> trainingGaps(Area area, DataFetchingEnvironment field) {
    var scope = area.scope();
    return lists.page(
        field,
        scope,
        TrainingGaps.listing(lists.today()),
        TrainingGaps.within(scope),
        TrainingGaps.nest());
  }

  @SchemaMapping(typeName = "Area")
  Groups trainingGapAggregate(Area area, DataFetchingEnvironment field) {
    var scope = area.scope();
    return new Groups(
        lists.aggregate(
            field, scope, TrainingGaps.listing(lists.today()), TrainingGaps.within(scope)));
  }

  @SchemaMapping(typeName = "Area")
  Listed<TrainingYearRow> trainingYears(Area area, DataFetchingEnvironment field) {
    var scope = area.scope();
    return lists.page(
        field, scope, TrainingYearRow.listing(), DSL.noCondition(), TrainingYearRow.nest(scope));
  }

  @MutationMapping
  Payload trainingYearPin(@Argument Pinned input, DataFetchingEnvironment field) {
    var attempt = Attempt.of(field);
    var outcome =
        work.in(
            attempt,
            input.county(),
            "county",
            YEAR,
            tx -> {
              var pinned = pin(tx).pin(input.year(), input.ref(), new Moment(tx.at()));
              return pinned.then(
                  it -> Outcome.done(Work.Effect.of(it.id(), "TrainingYearPinned", it)),
                  it -> Work.Effect.of(it.id(), "TrainingYearPinned", it));
            });
    return payloads.of(outcome, attempt.locale(), Payload::new);
  }

  private PinYear pin(Tx tx) {
    var profiles = new JooqRegulationProfiles(tx.sql(), ids);
    return new PinYear(new JooqTrainingYears(tx.sql(), profiles), ids);
  }
}
