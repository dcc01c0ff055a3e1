package dev.jiceng.election.candidacy.graphql;

import static graphql.schema.PropertyDataFetcher.fetching;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.graphql.Divisions;
import dev.jiceng.election.NextStep;
import dev.jiceng.election.candidacy.CandidacyAction;
import dev.jiceng.election.candidacy.CandidacySteps;
import dev.jiceng.election.candidacy.ElectionKind;
import dev.jiceng.election.candidacy.FiledCandidacy;
import dev.jiceng.election.candidacy.Qualification;
import dev.jiceng.election.candidacy.jooq.CandidacyRow;
import dev.jiceng.election.candidacy.jooq.JooqQualifiedPeople.Standing;
import dev.jiceng.election.team.graphql.JudgedRule;
import dev.jiceng.roster.jooq.PersonRow;
import dev.jiceng.shared.graphql.Callers;
import dev.jiceng.shared.graphql.Messages;
import dev.jiceng.shared.graphql.Payloads;
import dev.jiceng.shared.graphql.TownshipRef;
import dev.jiceng.shared.graphql.engine.Permissions;
import dev.jiceng.shared.jooq.Aggregate;
import dev.jiceng.shared.jooq.Reads;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A candidacy's own columns come with the row; what judges it is loaded for all rows at once. */
final class CandidacyFetchers {
  static final String STANDINGS = "candidacyStandings";
  static final String PEOPLE = "candidacyPeople";

  private final Divisions divisions;
  private final Messages messages;
  private final Payloads payloads;
  private final Reads reads;

  CandidacyFetchers(Divisions divisions, Messages messages, Payloads payloads, Reads reads) {
    this.divisions = divisions;
    this.messages = messages;
    this.payloads = payloads;
    this.reads = reads;
  }

  void wire(RuntimeWiring.Builder wiring) {
    wiring.type(CandidacyIds.CANDIDACY, this::candidacy);
    wiring.type("CandidacyGroup", this::group);
  }

  private TypeRuntimeWiring.Builder candidacy(TypeRuntimeWiring.Builder type) {
    return type.dataFetcher(
            "id", of(it -> CandidacyIds.of(CandidacyIds.CANDIDACY, community(it), it.uuid())))
        .dataFetcher("township", of(it -> divisions.named(it.township())))
        .dataFetcher("community", of(it -> divisions.named(community(it))))
        .dataFetcher("person", CandidacyFetchers::person)
        .dataFetcher("election", of(CandidacyFetchers::election))
        .dataFetcher("electionKind", of(it -> it.filed().stand().kind()))
        .dataFetcher("contest", of(CandidacyFetchers::contest))
        .dataFetcher("forSecretary", of(it -> it.filed().stand().forSecretary()))
        .dataFetcher("writeIn", of(it -> it.filed().stand().isWriteIn()))
        .dataFetcher(
            "profile",
            of(it ->
                Map.of(
                    "profile", it.filed().profile().id(),
                    "version", it.filed().profile().version())))
        .dataFetcher("filedOn", of(it -> it.filed().filedOn()))
        .dataFetcher(
            "withdrawnOn", filed(it -> it.withdrawal() == null ? null : it.withdrawal().on()))
        .dataFetcher(
            "withdrawalReason",
            filed(it -> it.withdrawal() == null ? null : it.withdrawal().reason()))
        .dataFetcher("pledges", of(it -> it.filed().candidacy().pledges()))
        .dataFetcher("study", of(it -> it.filed().candidacy().study()))
        .dataFetcher(
            "voidedByVoteBuying", of(it -> it.filed().candidacy().confirmedVoteBuying() > 0))
        .dataFetcher("version", of(it -> it.filed().version()))
        .dataFetcher("qualified", field -> judged(field, Judged::isPassed))
        .dataFetcher("judgements", field -> judged(field, it -> it.rules(messages, field)))
        .dataFetcher("nextSteps", field -> judged(field, it -> nextSteps(it, field)));
  }

  private static String community(CandidacyRow row) {
    return row.filed().community().value();
  }

  private static DataFetcher<?> of(Function<CandidacyRow, @Nullable Object> value) {
    return fetching(value);
  }

  private static DataFetcher<?> filed(Function<FiledCandidacy, @Nullable Object> value) {
    return fetching((CandidacyRow row) -> value.apply(row.filed()));
  }

  private static CandidacyRow row(DataFetchingEnvironment field) {
    return Objects.requireNonNull(field.<CandidacyRow>getSource());
  }

  private static Object person(DataFetchingEnvironment field) {
    var row = row(field);
    return TownshipRef.<PersonRow>load(
        field, PEOPLE, row.township(), row.filed().candidacy().person());
  }

  private static Object election(CandidacyRow row) {
    var stand = row.filed().stand();
    String type =
        stand.kind() == ElectionKind.COMMITTEE ? CommitteeCandidacies.TYPE : "PartyElection";
    return CandidacyIds.of(type, community(row), stand.election());
  }

  private static @Nullable Object contest(CandidacyRow row) {
    var contest = row.filed().stand().contest();
    return contest == null ? null : CandidacyIds.of(CandidacyIds.CONTEST, community(row), contest);
  }

  /** A candidacy, what is known of it, and the rules of its profile. */
  private record Judged(Standing standing, PinnedRules pinned) {
    private dev.jiceng.election.Judgements judgements() {
      var filed = standing.filed();
      var rules = pinned.qualification(filed.profile());
      return Qualification.judge(filed.candidacy(), standing.reviews(), rules);
    }

    boolean isPassed() {
      return standing.filed().isStanding() && judgements().isPassed();
    }

    List<JudgedRule> rules(Messages messages, DataFetchingEnvironment field) {
      var profile = pinned.profile(standing.filed().profile());
      return judgements().all().stream()
          .map(it -> JudgedRule.of(it, profile, Map.of(), messages, field.getLocale()))
          .toList();
    }
  }

  private Object judged(DataFetchingEnvironment field, Function<Judged, Object> value) {
    var row = row(field);
    var pinned = new PinnedRules(reads, DivisionCode.of(row.township()));
    return TownshipRef.<@Nullable Standing>load(field, STANDINGS, row.township(), row.uuid())
        .thenApply(found ->
            value.apply(
                new Judged(found == null ? new Standing(row.filed(), List.of()) : found, pinned)));
  }

  /** SDL's {@code NextStep}. */
  record Step(
      String action,
      String label,
      boolean permitted,
      List<dev.jiceng.shared.graphql.UserError> blockedBy,
      java.time.@Nullable LocalDate earliestOn) {
    public boolean possible() {
      return blockedBy.isEmpty();
    }
  }

  private List<Step> nextSteps(Judged judged, DataFetchingEnvironment field) {
    var caller = Callers.of(field.getGraphQlContext());
    var granted = Permissions.granted(field.getGraphQLSchema(), caller);
    var conducts = Eyes.of(caller).conducts();
    var filed = judged.standing().filed();
    var rules = judged.pinned().qualification(filed.profile());
    return new CandidacySteps(filed, judged.standing().reviews(), rules)
            .of(action ->
                granted.contains("Mutation." + mutation(action))
                    && (action.level() == null || conducts.contains(action.level())))
            .stream()
            .map(step -> step(step, field))
            .toList();
  }

  private Step step(NextStep<CandidacyAction> step, DataFetchingEnvironment field) {
    var locale = field.getLocale();
    return new Step(
        mutation(step.action()),
        messages.text(locale, "action.CandidacyAction." + step.action(), Map.of()),
        step.isPermitted(),
        payloads.violations(step.blockedBy(), locale),
        step.earliest());
  }

  private static String mutation(CandidacyAction action) {
    return switch (action) {
      case SIGN_PLEDGE -> "candidacySignPledge";
      case PUBLISH_PLEDGE -> "candidacyPublishPledge";
      case STUDY -> "candidacyStudy";
      case WITHDRAW -> "candidacyWithdraw";
      case OPEN_TOWNSHIP_REVIEW, OPEN_COUNTY_REVIEW -> "qualificationReviewOpen";
    };
  }

  private TypeRuntimeWiring.Builder group(TypeRuntimeWiring.Builder type) {
    return grouped(type, divisions);
  }

  /** A group shows its keys under their names, divisions with theirs. */
  static TypeRuntimeWiring.Builder grouped(TypeRuntimeWiring.Builder type, Divisions divisions) {
    return type.defaultDataFetcher(
            field -> {
              Aggregate group = Objects.requireNonNull(field.getSource());
              return group.keys().get(field.getFieldDefinition().getName());
            })
        .dataFetcher("count", fetching(Aggregate::count))
        .dataFetcher("township", fetching((Aggregate it) -> named(it, "township", divisions)))
        .dataFetcher("community", fetching((Aggregate it) -> named(it, "community", divisions)));
  }

  private static @Nullable Object named(Aggregate group, String key, Divisions divisions) {
    Object code = group.keys().get(key);
    return code == null ? null : divisions.named(code.toString());
  }
}
