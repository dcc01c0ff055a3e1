package dev.jiceng.election.afterwards.graphql;

import dev.jiceng.cycle.jooq.RunningCycle;
import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.DivisionLevel;
import dev.jiceng.division.graphql.Area;
import dev.jiceng.election.afterwards.BodyRules;
import dev.jiceng.election.afterwards.ElectedBody;
import dev.jiceng.election.afterwards.RecordBody;
import dev.jiceng.election.afterwards.RosterSupervision;
import dev.jiceng.election.afterwards.jooq.ElectedBodyList;
import dev.jiceng.election.afterwards.jooq.JooqElectedBodies;
import dev.jiceng.regulation.jooq.TimetableBasis;
import dev.jiceng.roster.HoldPost;
import dev.jiceng.roster.RosterParameters;
import dev.jiceng.roster.jooq.JooqMemberships;
import dev.jiceng.roster.jooq.JooqOrganizations;
import dev.jiceng.roster.jooq.JooqPeople;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.graphql.Attempt;
import dev.jiceng.shared.graphql.Listed;
import dev.jiceng.shared.graphql.Lists;
import dev.jiceng.shared.graphql.Payloads;
import dev.jiceng.shared.graphql.UserError;
import dev.jiceng.shared.graphql.Work;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.shared.jooq.Tx;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/**
 * Bodies elected after the committee: recorded by the township, listed at every level (S-1 to S-4).
 */
@Controller
class ElectedBodyController {
  private final Work work;
  private final Payloads payloads;
  private final Lists lists;
  private final Reads reads;
  private final RosterParameters parameters;
  private final Ids ids;

  ElectedBodyController(
      Work work,
      Payloads payloads,
      Lists lists,
      Reads reads,
      RosterParameters parameters,
      Ids ids) {
    this.work = work;
    this.payloads = payloads;
    this.lists = lists;
    this.reads = reads;
    this.parameters = parameters;
    this.ids = ids;
  }

  record Payload(@Nullable ElectedBody body, List<UserError> userErrors) {}

  @SchemaMapping(typeName = "Area")
  Listed<ElectedBody> electedBodies(Area area, DataFetchingEnvironment field) {
    var scope = area.scope();
    return lists.page(
        field,
        scope,
        ElectedBodyList.listing(),
        ElectedBodyList.within(scope),
        ElectedBodyList.nest());
  }

  @MutationMapping
  Payload electedBodyRecord(@Argument BodyInputs.Record input, DataFetchingEnvironment field) {
    var attempt = Attempt.of(field);
    var outcome =
        work.in(
            attempt,
            input.community(),
            "community",
            BodyConfiguration.KIND,
            tx ->
                desk(tx, input.community())
                    .record(input.command(), new Moment(tx.at()))
                    .then(
                        it -> Outcome.done(Work.Effect.of(it.id(), "BodyElected", it)),
                        it -> Work.Effect.of(it.id(), "BodyElected", it)));
    return payloads.of(outcome, attempt.locale(), Payload::new);
  }

  private RecordBody desk(Tx tx, DivisionCode community) {
    var bodies = new JooqElectedBodies(tx.sql(), tx.scope());
    var organizations = new JooqOrganizations(tx.sql(), tx.scope());
    var memberships = new JooqMemberships(tx.sql(), tx.scope());
    var holding =
        new HoldPost(organizations, memberships, new JooqPeople(tx.sql()), parameters, ids);
    var supervision = new RosterSupervision(organizations, memberships, holding);
    return new RecordBody(bodies, supervision, rules(bodies, community), ids);
  }

  /** Those that the committee was elected by, or else of the running cycle. */
  private BodyRules rules(JooqElectedBodies bodies, DivisionCode community) {
    var county = reads.board(community.at(DivisionLevel.COUNTY).orElseThrow());
    return bodies
        .profile(community)
        .flatMap(ref -> TimetableBasis.find(county, ref))
        .or(() -> RunningCycle.regulation(county))
        .map(basis -> BodyRules.of(basis.pedigree().effective(), basis.calendar()))
        .orElse(BodyRules.NONE);
  }
}
