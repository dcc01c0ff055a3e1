package dev.jiceng.election.recall.graphql;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.graphql.Area;
import dev.jiceng.election.committee.Bodies;
import dev.jiceng.election.committee.jooq.JooqRulebooks;
import dev.jiceng.election.recall.Recall;
import dev.jiceng.election.recall.RecallMember;
import dev.jiceng.election.recall.jooq.JooqRecalls;
import dev.jiceng.election.recall.jooq.RecallList;
import dev.jiceng.election.recall.jooq.RecallRow;
import dev.jiceng.election.tally.RecallRules;
import dev.jiceng.regulation.ProfileRef;
import dev.jiceng.roster.HoldPost;
import dev.jiceng.roster.RosterParameters;
import dev.jiceng.roster.jooq.JooqMemberships;
import dev.jiceng.roster.jooq.JooqOrganizations;
import dev.jiceng.roster.jooq.JooqPeople;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.graphql.Attempt;
import dev.jiceng.shared.graphql.GlobalId;
import dev.jiceng.shared.graphql.Listed;
import dev.jiceng.shared.graphql.Lists;
import dev.jiceng.shared.graphql.Payloads;
import dev.jiceng.shared.graphql.UserError;
import dev.jiceng.shared.graphql.Work;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.shared.jooq.Tx;
import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Recalls: the list, the proposal, the vote (VE-17). */
@Controller
class RecallController {
  private static final UUID NOTHING = new UUID(0, 0);

  private final Work work;
  private final Lists lists;
  private final Payloads payloads;
  private final Reads reads;
  private final RosterParameters parameters;
  private final Ids ids;

  RecallController(
      Work work,
      Lists lists,
      Payloads payloads,
      Reads reads,
      RosterParameters parameters,
      Ids ids) {
    this.work = work;
    this.lists = lists;
    this.payloads = payloads;
    this.reads = reads;
    this.parameters = parameters;
    this.ids = ids;
  }

  record Payload(@Nullable RecallRow recall, List<UserError> userErrors) {}

  record Profile(String profile, int version) {}

  record Propose(
      DivisionCode community,
      Profile profile,
      String membership,
      LocalDate on,
      String reason,
      RecallRules.Proposal proposal) {}

  record Vote(String id, int version, LocalDate on, RecallRules.Vote count) {}

  @SchemaMapping(typeName = "Area")
  Listed<RecallRow> recalls(Area area, DataFetchingEnvironment field) {
    var scope = area.scope();
    return lists.page(
        field, scope, RecallList.listing(), RecallList.within(scope), RecallList.nest());
  }

  @MutationMapping
  Payload recallPropose(@Argument Propose input, DataFetchingEnvironment field) {
    var attempt = Attempt.of(field);
    var membership =
        GlobalId.decode(input.membership())
            .filter(it -> it.kind().equals("Membership"))
            .map(GlobalId::uuid)
            .orElse(NOTHING);
    var command =
        new RecallMember.Propose(
            input.community(),
            new ProfileRef(input.profile().profile(), input.profile().version()),
            membership,
            new Recall.Demand(input.on(), input.reason().strip(), input.proposal()));
    var outcome =
        work.in(
            attempt,
            input.community(),
            "community",
            RecallConfiguration.RECALL,
            tx -> done(desk(tx).propose(command, new Moment(tx.at())), "RecallProposed"));
    return payloads.of(outcome, attempt.locale(), Payload::new);
  }

  @MutationMapping
  Payload recallVote(@Argument Vote input, DataFetchingEnvironment field) {
    var attempt = Attempt.of(field);
    var outcome =
        work.at(
            attempt,
            input.id(),
            "id",
            RecallConfiguration.RECALL,
            (tx, id) -> {
              var command = new RecallMember.Vote(id, input.version(), input.on(), input.count());
              return done(desk(tx).vote(command, new Moment(tx.at())), "RecallVoted");
            });
    return payloads.of(outcome, attempt.locale(), Payload::new);
  }

  private RecallMember desk(Tx tx) {
    var organizations = new JooqOrganizations(tx.sql(), tx.scope());
    var memberships = new JooqMemberships(tx.sql(), tx.scope());
    var rulebooks = JooqRulebooks.of(reads, tx.township());
    return new RecallMember(
        new JooqRecalls(tx.sql(), tx.scope()),
        new Bodies(organizations, memberships),
        new HoldPost(organizations, memberships, new JooqPeople(tx.sql()), parameters, ids),
        profile -> rulebooks.of(profile).flatMap(book -> Optional.ofNullable(book.recall())),
        ids);
  }

  private static Outcome<Work.Effect> done(Outcome<Recall> outcome, String event) {
    return outcome.then(
        it -> Outcome.done(Work.Effect.of(it.id(), event, it)),
        it -> Work.Effect.of(it.id(), event, it));
  }
}
