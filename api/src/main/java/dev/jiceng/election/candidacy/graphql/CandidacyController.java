package dev.jiceng.election.candidacy.graphql;

import dev.jiceng.division.graphql.Area;
import dev.jiceng.election.candidacy.Candidacy;
import dev.jiceng.election.candidacy.FileCandidacy;
import dev.jiceng.election.candidacy.FiledCandidacy;
import dev.jiceng.election.candidacy.Pledge;
import dev.jiceng.election.candidacy.jooq.CandidacyList;
import dev.jiceng.election.candidacy.jooq.CandidacyRow;
import dev.jiceng.election.team.graphql.PeopleNamed;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.graphql.Attempt;
import dev.jiceng.shared.graphql.GlobalId;
import dev.jiceng.shared.graphql.Listed;
import dev.jiceng.shared.graphql.Lists;
import dev.jiceng.shared.graphql.Payloads;
import dev.jiceng.shared.graphql.UserError;
import dev.jiceng.shared.graphql.Work;
import dev.jiceng.shared.jooq.Aggregate;
import dev.jiceng.shared.jooq.Tx;
import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Who stands: filing, pledges, study, standing down (Q-5, Q-6, Q-7, C-17). */
@Controller
class CandidacyController {
  private final CandidacyDesk desk;
  private final Work work;
  private final Payloads payloads;
  private final Lists lists;

  CandidacyController(CandidacyDesk desk, Work work, Payloads payloads, Lists lists) {
    this.desk = desk;
    this.work = work;
    this.payloads = payloads;
    this.lists = lists;
  }

  record Payload(@Nullable CandidacyRow candidacy, List<UserError> userErrors) {}

  /** SDL's {@code CandidacyAggregate}. */
  record Groups(List<Aggregate> groups) {}

  record File(String election, String person, @Nullable String contest, boolean forSecretary) {}

  /** Which candidacy, as the caller has seen it. */
  interface Seen {
    String id();

    int version();

    default FileCandidacy.On on(UUID uuid) {
      return new FileCandidacy.On(uuid, version());
    }
  }

  record Withdraw(String id, int version, String reason) implements Seen {}

  record Pledged(String id, int version, Pledge.Kind kind, LocalDate on) implements Seen {}

  record Studied(String id, int version, String body, LocalDate on, boolean agreed)
      implements Seen {}

  @SchemaMapping(typeName = "Area")
  Listed<CandidacyRow> candidacies(Area area, DataFetchingEnvironment field) {
    var scope = area.scope();
    return lists.page(
        field, scope, CandidacyList.listing(), CandidacyList.within(scope), CandidacyList.nest());
  }

  @SchemaMapping(typeName = "Area")
  Groups candidacyAggregate(Area area, DataFetchingEnvironment field) {
    var within = CandidacyList.within(area.scope());
    return new Groups(lists.aggregate(field, area.scope(), CandidacyList.listing(), within));
  }

  @MutationMapping
  Payload candidacyFile(@Argument File input, DataFetchingEnvironment field) {
    var attempt = Attempt.of(field);
    var election = GlobalId.decode(input.election()).orElse(null);
    Outcome<CandidacyRow> outcome =
        election == null
            ? new Outcome.Unknown<>("election")
            : work.in(
                attempt,
                election.division(),
                "election",
                desk.candidacies(),
                tx -> effect(file(tx, election, input), "CandidacyFiled"));
    return payloads.of(outcome, attempt.locale(), Payload::new);
  }

  private Outcome<FiledCandidacy> file(Tx tx, GlobalId election, File input) {
    var called = desk.called(tx, election).orElse(null);
    if (called == null || !called.community().equals(election.division())) {
      return new Outcome.Unknown<>("election");
    }
    var command =
        new FileCandidacy.Command(
            CandidacyIds.uuid("Person", input.person()),
            called,
            CandidacyIds.contest(input.contest()),
            input.forSecretary());
    return PeopleNamed.in(tx.sql(), desk.filing(tx).file(command, new Moment(tx.at())));
  }

  @MutationMapping
  Payload candidacyWithdraw(@Argument Withdraw input, DataFetchingEnvironment field) {
    return step(
        field,
        input,
        "CandidacyWithdrawn",
        (filing, now, on) -> filing.withdraw(on, input.reason(), now));
  }

  @MutationMapping
  Payload candidacySignPledge(@Argument Pledged input, DataFetchingEnvironment field) {
    return step(
        field,
        input,
        "CandidacyPledgeSigned",
        (filing, now, on) -> filing.sign(on, input.kind(), input.on(), now));
  }

  @MutationMapping
  Payload candidacyPublishPledge(@Argument Pledged input, DataFetchingEnvironment field) {
    return step(
        field,
        input,
        "CandidacyPledgePublished",
        (filing, now, on) -> filing.publish(on, input.kind(), input.on(), now));
  }

  @MutationMapping
  Payload candidacyStudy(@Argument Studied input, DataFetchingEnvironment field) {
    var study = new Candidacy.Study(input.body().strip(), input.on(), input.agreed());
    return step(
        field, input, "CandidacyStudied", (filing, now, on) -> filing.study(on, study, now));
  }

  /** What is done with the candidacy. */
  private interface Step {
    Outcome<FiledCandidacy> take(FileCandidacy filing, Moment now, FileCandidacy.On on);
  }

  private Payload step(DataFetchingEnvironment field, Seen seen, String event, Step step) {
    var attempt = Attempt.of(field);
    var outcome =
        work.at(
            attempt,
            seen.id(),
            "id",
            desk.candidacies(),
            (tx, uuid) ->
                effect(step.take(desk.filing(tx), new Moment(tx.at()), seen.on(uuid)), event));
    return payloads.of(outcome, attempt.locale(), Payload::new);
  }

  private static Outcome<Work.Effect> effect(Outcome<FiledCandidacy> outcome, String event) {
    return outcome.then(
        it -> Outcome.done(Work.Effect.of(it.id(), event, it)),
        it -> Work.Effect.of(it.id(), event, it));
  }
}
