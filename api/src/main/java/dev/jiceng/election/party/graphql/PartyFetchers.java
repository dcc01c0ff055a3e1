package dev.jiceng.election.party.graphql;

import static graphql.schema.PropertyDataFetcher.fetching;

import dev.jiceng.division.graphql.Divisions;
import dev.jiceng.election.graphql.ElectionPeople;
import dev.jiceng.election.graphql.EntryShown;
import dev.jiceng.election.graphql.PersonOutcome;
import dev.jiceng.election.graphql.StageShown;
import dev.jiceng.election.party.PartyAct;
import dev.jiceng.election.party.PartyAction;
import dev.jiceng.election.party.PartyElection;
import dev.jiceng.election.party.PartyVotes;
import dev.jiceng.election.party.jooq.JooqPartyElections;
import dev.jiceng.election.party.jooq.PartyElectionRow;
import dev.jiceng.election.tally.ContestResult;
import dev.jiceng.election.team.Role;
import dev.jiceng.shared.graphql.GlobalId;
import dev.jiceng.shared.graphql.Messages;
import dev.jiceng.shared.graphql.TownshipRef;
import dev.jiceng.shared.jooq.Aggregate;
import dev.jiceng.shared.jooq.Reads;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.BatchLoaderRegistry;

/** An election's own columns come with the row, its parts with the whole election behind it. */
final class PartyFetchers {
  private static final String WHOLE = "partyElections";

  private final Divisions divisions;
  private final Messages messages;
  private final PartyNextSteps nextSteps;

  PartyFetchers(Divisions divisions, Messages messages, PartyNextSteps nextSteps) {
    this.divisions = divisions;
    this.messages = messages;
    this.nextSteps = nextSteps;
  }

  /** SDL's {@code PartyElectionAct}. */
  record Act(PartyAction action, LocalDate on, String by, Instant at) {}

  /** SDL's {@code PartyObjection}. */
  record Objection(GlobalId id, String reason, LocalDate on) {}

  /** SDL's {@code PartyOutcome}. */
  record Outcome(String township, ContestResult result) {}

  /** People of a township and what is said of them together; {@code value} is shown beside. */
  record Named<T>(String township, Collection<UUID> people, T value) {}

  static void register(BatchLoaderRegistry registry, Reads reads) {
    TownshipRef.register(
        registry,
        WHOLE,
        PartyElection.class,
        (scope, ids) -> JooqPartyElections.findAll(reads.in(scope), ids));
  }

  void wire(RuntimeWiring.Builder wiring) {
    wiring.type(PartyIds.ELECTION, this::election);
    wiring.type("PartyElectionGroup", this::group);
    wiring.type("PartyQuestion", PartyFetchers::question);
    wiring.type("PartyOutcome", PartyFetchers::outcome);
    wiring.type("PartyOfficer", PartyFetchers::officer);
  }

  private TypeRuntimeWiring.Builder election(TypeRuntimeWiring.Builder type) {
    return type.dataFetcher("id", fetching(PartyFetchers::id))
        .dataFetcher("township", of(row -> divisions.named(row.township())))
        .dataFetcher("community", of(row -> divisions.named(row.communityCode())))
        .dataFetcher(
            "organization",
            of(row ->
                PartyIds.of(PartyIds.ORGANIZATION, row.communityCode(), row.organizationId())))
        .dataFetcher(
            "profile",
            of(row -> Map.of("profile", row.pinned().id(), "version", row.pinned().version())))
        .dataFetcher("cycle", of(PartyFetchers::cycle))
        .dataFetcher("stage", field -> stage(row(field).step(), field))
        .dataFetcher("upcoming", field -> stage(row(field).nextStep(), field))
        .dataFetcher("secretary", PartyFetchers::secretary)
        .dataFetcher("nextSteps", this::nextSteps)
        .dataFetcher("question", this::asked)
        .dataFetcher("acts", whole((row, it) -> acts(it)))
        .dataFetcher("people", PartyFetchers::people)
        .dataFetcher(
            "attendance",
            whole((row, it) -> it.meeting().map(PartyAct.Meet::attendance).orElse(null)))
        .dataFetcher("tallyEntries", whole((row, it) -> EntryShown.of(it.entries())))
        .dataFetcher(
            "results",
            whole((row, it) ->
                it.results().stream().map(one -> new Outcome(row.township(), one)).toList()))
        .dataFetcher("officers", whole(PartyFetchers::officers))
        .dataFetcher("openObjections", whole(PartyFetchers::objections));
  }

  private static PartyElectionRow row(DataFetchingEnvironment field) {
    return Objects.requireNonNull(field.<PartyElectionRow>getSource());
  }

  private static DataFetcher<?> of(Function<PartyElectionRow, @Nullable Object> value) {
    return fetching(value);
  }

  private static CompletableFuture<PartyElection> whole(DataFetchingEnvironment field) {
    var row = row(field);
    return row.details() != null
        ? CompletableFuture.completedFuture(row.details())
        : TownshipRef.load(field, WHOLE, row.township(), row.uuid());
  }

  private static DataFetcher<Object> whole(
      BiFunction<PartyElectionRow, PartyElection, @Nullable Object> part) {
    return field -> whole(field).thenApply(election -> part.apply(row(field), election));
  }

  private static GlobalId id(PartyElectionRow row) {
    return PartyIds.of(PartyIds.ELECTION, row.communityCode(), row.uuid());
  }

  private static @Nullable GlobalId cycle(PartyElectionRow row) {
    var cycle = row.cycleId();
    return cycle == null
        ? null
        : PartyIds.of(PartyIds.CYCLE, row.communityCode().substring(0, 6), cycle);
  }

  private @Nullable StageShown stage(@Nullable PartyAction action, DataFetchingEnvironment field) {
    return StageShown.of(action, messages, field.getLocale());
  }

  private static @Nullable Object secretary(DataFetchingEnvironment field) {
    var row = row(field);
    var secretary = row.secretaryId();
    return secretary == null ? null : ElectionPeople.one(field, row.township(), secretary);
  }

  private static Object people(DataFetchingEnvironment field) {
    return whole(field)
        .thenCompose(it -> ElectionPeople.all(field, row(field).township(), it.people()));
  }

  private Object nextSteps(DataFetchingEnvironment field) {
    return whole(field).thenApply(it -> nextSteps.of(it, row(field).township(), field));
  }

  private Object asked(DataFetchingEnvironment field) {
    String township = row(field).township();
    return whole(field)
        .thenApply(it ->
            nextSteps
                .question(it, township)
                .map(question -> new Named<>(township, question.candidates(), question))
                .orElse(null));
  }

  private static List<Act> acts(PartyElection election) {
    return election.acts().stream()
        .map(taken ->
            new Act(taken.act().action(), taken.act().on(), taken.actor().name(), taken.at()))
        .toList();
  }

  private static List<Named<List<Role>>> officers(PartyElectionRow row, PartyElection election) {
    return election.officers().entrySet().stream()
        .map(officer ->
            new Named<>(
                row.township(),
                List.of(officer.getKey()),
                officer.getValue().stream().sorted().toList()))
        .sorted((one, other) -> one.value().toString().compareTo(other.value().toString()))
        .toList();
  }

  private static List<Objection> objections(PartyElectionRow row, PartyElection election) {
    return election.openObjections().values().stream()
        .map(one ->
            new Objection(
                PartyIds.of(PartyIds.OBJECTION, row.communityCode(), one.objection()),
                one.reason(),
                one.on()))
        .toList();
  }

  private static <T> DataFetcher<?> value(Function<T, @Nullable Object> value) {
    return fetching((Named<T> named) -> value.apply(named.value()));
  }

  private static CompletableFuture<?> named(DataFetchingEnvironment field) {
    Named<?> named = Objects.requireNonNull(field.<Named<?>>getSource());
    return ElectionPeople.all(field, named.township(), named.people());
  }

  private static TypeRuntimeWiring.Builder question(TypeRuntimeWiring.Builder type) {
    return type.dataFetcher("round", value((PartyVotes.Question it) -> it.round()))
        .dataFetcher("seats", value((PartyVotes.Question it) -> it.seats()))
        .dataFetcher("candidates", PartyFetchers::named);
  }

  private static TypeRuntimeWiring.Builder officer(TypeRuntimeWiring.Builder type) {
    return type.dataFetcher("roles", value((List<Role> roles) -> roles))
        .dataFetcher(
            "person",
            field -> {
              Named<?> named = Objects.requireNonNull(field.<Named<?>>getSource());
              return ElectionPeople.one(field, named.township(), named.people().iterator().next());
            });
  }

  private static TypeRuntimeWiring.Builder outcome(TypeRuntimeWiring.Builder type) {
    return type.dataFetcher("round", fetching((Outcome it) -> it.result().round()))
        .dataFetcher("seats", fetching((Outcome it) -> it.result().seats()))
        .dataFetcher("open", fetching((Outcome it) -> it.result().open()))
        .dataFetcher("tied", fetching((Outcome it) -> it.result().tied()))
        .dataFetcher(
            "people", fetching((Outcome it) -> PersonOutcome.of(it.township(), it.result())));
  }

  private TypeRuntimeWiring.Builder group(TypeRuntimeWiring.Builder type) {
    return type.defaultDataFetcher(
            field -> {
              Aggregate group = Objects.requireNonNull(field.<Aggregate>getSource());
              return group.keys().get(field.getFieldDefinition().getName());
            })
        .dataFetcher("count", fetching(Aggregate::count))
        .dataFetcher("township", fetching((Aggregate group) -> division(group, "township")))
        .dataFetcher("community", fetching((Aggregate group) -> division(group, "community")));
  }

  private @Nullable Object division(Aggregate group, String key) {
    Object code = group.keys().get(key);
    return code == null ? null : divisions.named(code.toString());
  }
}
