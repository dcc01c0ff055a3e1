package dev.jiceng.election.committee.graphql;

import static graphql.schema.PropertyDataFetcher.fetching;

import dev.jiceng.division.graphql.Divisions;
import dev.jiceng.election.committee.Ballot;
import dev.jiceng.election.committee.CommitteeAct;
import dev.jiceng.election.committee.CommitteeAction;
import dev.jiceng.election.committee.CommitteeElection;
import dev.jiceng.election.committee.Contest;
import dev.jiceng.election.committee.ElectionCommittee;
import dev.jiceng.election.committee.Nomination;
import dev.jiceng.election.committee.Taken;
import dev.jiceng.election.committee.jooq.CommitteeElectionRow;
import dev.jiceng.election.graphql.ElectionPeople;
import dev.jiceng.election.graphql.EntryShown;
import dev.jiceng.election.graphql.PersonOutcome;
import dev.jiceng.election.graphql.StageShown;
import dev.jiceng.election.roll.RollObjection;
import dev.jiceng.election.tally.ContestResult;
import dev.jiceng.shared.graphql.GlobalId;
import dev.jiceng.shared.graphql.Messages;
import dev.jiceng.shared.jooq.Aggregate;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An election's own columns come with the row, its parts with the whole election behind it. */
final class ElectionFetchers {
  private final Divisions divisions;
  private final Messages messages;
  private final ElectionNextSteps nextSteps;

  ElectionFetchers(Divisions divisions, Messages messages, ElectionNextSteps nextSteps) {
    this.divisions = divisions;
    this.messages = messages;
    this.nextSteps = nextSteps;
  }

  /** A part of an election and where its people are. */
  record Part<T>(CommitteeElectionRow row, CommitteeElection whole, T value) {}

  private static <T> T source(DataFetchingEnvironment field) {
    return Objects.requireNonNull(field.<T>getSource());
  }

  void wire(RuntimeWiring.Builder wiring) {
    wiring.type(ElectionIds.ELECTION, this::election);
    wiring.type("CommitteeElectionGroup", this::group);
    wiring.type("CommitteeElectionAct", ElectionFetchers::act);
    wiring.type("ElectionCommittee", ElectionFetchers::committee);
    wiring.type("RollObjection", ElectionFetchers::objection);
    wiring.type("ElectionContest", ElectionFetchers::contest);
    wiring.type("NominationFigures", ElectionFetchers::nomination);
    wiring.type("PollPreparation", ElectionFetchers::preparation);
    wiring.type("ElectionQuestion", ElectionFetchers::question);
    wiring.type("ContestOutcome", ElectionFetchers::outcome);
  }

  private TypeRuntimeWiring.Builder election(TypeRuntimeWiring.Builder type) {
    return type.dataFetcher("id", fetching(ElectionFetchers::id))
        .dataFetcher("township", of(row -> divisions.named(row.township())))
        .dataFetcher("community", of(row -> divisions.named(row.communityCode())))
        .dataFetcher(
            "profile",
            of(row -> Map.of("profile", row.pinned().id(), "version", row.pinned().version())))
        .dataFetcher("cycle", of(ElectionFetchers::cycle))
        .dataFetcher("stage", field -> stage(ElectionFetchers.row(field).step(), field))
        .dataFetcher("upcoming", field -> stage(ElectionFetchers.row(field).nextStep(), field))
        .dataFetcher("nextSteps", this::nextSteps)
        .dataFetcher("acts", parts(CommitteeElection::acts))
        .dataFetcher("electionCommittee", part(it -> it.electionCommittee().orElse(null)))
        .dataFetcher("registeredVoters", whole(CommitteeElection::registered))
        .dataFetcher("openObjections", ElectionFetchers::objections)
        .dataFetcher("contests", parts(CommitteeElection::contests))
        .dataFetcher("nomination", part(it -> it.last(CommitteeAct.Nominate.class).orElse(null)))
        .dataFetcher(
            "preparation", part(it -> it.last(CommitteeAct.PreparePoll.class).orElse(null)))
        .dataFetcher("questions", parts(ElectionFetchers::questions))
        .dataFetcher("tallyEntries", whole(it -> EntryShown.of(it.entries())))
        .dataFetcher("results", parts(ElectionFetchers::results));
  }

  private static GlobalId id(CommitteeElectionRow row) {
    return ElectionIds.of(ElectionIds.ELECTION, row.communityCode(), row.uuid());
  }

  private static CommitteeElectionRow row(DataFetchingEnvironment field) {
    return source(field);
  }

  private static DataFetcher<?> of(Function<CommitteeElectionRow, @Nullable Object> value) {
    return fetching(value);
  }

  private static @Nullable GlobalId cycle(CommitteeElectionRow row) {
    var cycle = row.cycleId();
    return cycle == null
        ? null
        : ElectionIds.of(ElectionIds.CYCLE, row.communityCode().substring(0, 6), cycle);
  }

  private @Nullable StageShown stage(
      @Nullable CommitteeAction action, DataFetchingEnvironment field) {
    return StageShown.of(action, messages, field.getLocale());
  }

  private Object nextSteps(DataFetchingEnvironment field) {
    var row = row(field);
    return ElectionLoaders.whole(field, row)
        .thenApply(whole -> nextSteps.of(whole, row.township(), field));
  }

  private static DataFetcher<Object> whole(Function<CommitteeElection, Object> value) {
    return field -> ElectionLoaders.whole(field, row(field)).thenApply(value);
  }

  private static <T> DataFetcher<Object> part(Function<CommitteeElection, @Nullable T> part) {
    return field -> {
      var row = row(field);
      return ElectionLoaders.whole(field, row)
          .thenApply(whole -> {
            var value = part.apply(whole);
            return value == null ? null : new Part<>(row, whole, value);
          });
    };
  }

  private static <T> DataFetcher<Object> parts(Function<CommitteeElection, List<T>> parts) {
    return field -> {
      var row = row(field);
      return ElectionLoaders.whole(field, row)
          .thenApply(whole ->
              parts.apply(whole).stream().map(value -> new Part<>(row, whole, value)).toList());
    };
  }

  private static List<Ballot.Question> questions(CommitteeElection election) {
    var ballot = election.votes().ballot();
    return ballot == null ? List.of() : ballot.questions();
  }

  private static List<ContestResult> results(CommitteeElection election) {
    return election.votes().results().stream().flatMap(it -> it.contests().stream()).toList();
  }

  private static <T> DataFetcher<?> value(Function<T, @Nullable Object> value) {
    return fetching((Part<T> part) -> value.apply(part.value()));
  }

  private static <T> DataFetcher<?> people(Function<Part<T>, Collection<UUID>> people) {
    return field -> {
      Part<T> part = source(field);
      return ElectionPeople.all(field, part.row().township(), people.apply(part));
    };
  }

  private static <T> DataFetcher<?> somebody(Function<T, UUID> person) {
    return field -> {
      Part<T> part = source(field);
      return ElectionPeople.one(field, part.row().township(), person.apply(part.value()));
    };
  }

  private static <T> DataFetcher<?> contestId(Function<T, UUID> contest) {
    return fetching((Part<T> part) ->
        ElectionIds.of(
            ElectionIds.CONTEST, part.row().communityCode(), contest.apply(part.value())));
  }

  private static TypeRuntimeWiring.Builder act(TypeRuntimeWiring.Builder type) {
    return type.dataFetcher("action", value((Taken taken) -> taken.act().action()))
        .dataFetcher("on", value((Taken taken) -> taken.act().on()))
        .dataFetcher("by", value((Taken taken) -> taken.actor().name()))
        .dataFetcher("at", value(Taken::at));
  }

  private static TypeRuntimeWiring.Builder committee(TypeRuntimeWiring.Builder type) {
    return type.dataFetcher("chair", somebody(ElectionCommittee::chair))
        .dataFetcher("deputies", people((Part<ElectionCommittee> it) -> it.value().deputies()))
        .dataFetcher("members", people((Part<ElectionCommittee> it) -> it.value().members()))
        .dataFetcher(
            "supervisors", people((Part<ElectionCommittee> it) -> it.value().supervisors()));
  }

  private static Object objections(DataFetchingEnvironment field) {
    var row = row(field);
    return ElectionLoaders.whole(field, row)
        .thenCompose(whole ->
            ElectionLoaders.objections(field, row.township(), whole.openObjections().keySet())
                .thenApply(
                    found -> found.stream().map(one -> new Part<>(row, whole, one)).toList()));
  }

  private static TypeRuntimeWiring.Builder objection(TypeRuntimeWiring.Builder type) {
    return type.dataFetcher(
            "id",
            fetching((Part<RollObjection> part) ->
                ElectionIds.of(
                    ElectionIds.OBJECTION, part.row().communityCode(), part.value().id())))
        .dataFetcher("about", value(RollObjection::about))
        .dataFetcher("voter", fetching(ElectionFetchers::voter))
        .dataFetcher("raisedBy", value(RollObjection::raisedBy))
        .dataFetcher("reason", value(RollObjection::reason))
        .dataFetcher("on", value(RollObjection::on));
  }

  private static @Nullable GlobalId voter(Part<RollObjection> part) {
    var voter = part.value().voter();
    return voter == null
        ? null
        : ElectionIds.of(ElectionIds.VOTER, part.row().communityCode(), voter);
  }

  private static TypeRuntimeWiring.Builder contest(TypeRuntimeWiring.Builder type) {
    return type.dataFetcher("id", contestId(Contest::id))
        .dataFetcher("post", value(Contest::post))
        .dataFetcher("seats", value(Contest::seats))
        .dataFetcher("reserved", value(Contest::reserved))
        .dataFetcher("nominated", people(ElectionFetchers::nominated))
        .dataFetcher("candidates", people(ElectionFetchers::candidates));
  }

  private static Collection<UUID> nominated(Part<Contest> contest) {
    return contest
        .whole()
        .last(CommitteeAct.Nominate.class)
        .map(act ->
            act.nominations().stream()
                .filter(one -> one.contest().equals(contest.value().id()))
                .map(Nomination::person)
                .distinct()
                .toList())
        .orElse(List.of());
  }

  private static Collection<UUID> candidates(Part<Contest> contest) {
    return contest
        .whole()
        .last(CommitteeAct.PublishCandidates.class)
        .map(act -> act.candidates().getOrDefault(contest.value().id(), List.of()))
        .orElse(List.of());
  }

  private static TypeRuntimeWiring.Builder nomination(TypeRuntimeWiring.Builder type) {
    return type.dataFetcher("on", value(CommitteeAct.Nominate::on))
        .dataFetcher("tookPart", value(CommitteeAct.Nominate::tookPart))
        .dataFetcher("ballots", value(CommitteeAct.Nominate::ballots));
  }

  private static TypeRuntimeWiring.Builder preparation(TypeRuntimeWiring.Builder type) {
    return type.dataFetcher("on", value(CommitteeAct.PreparePoll::on))
        .dataFetcher("staff", people((Part<CommitteeAct.PreparePoll> it) -> it.value().staff()))
        .dataFetcher("stations", value(CommitteeAct.PreparePoll::stations))
        .dataFetcher("secretBooths", value(CommitteeAct.PreparePoll::hasSecretBooths))
        .dataFetcher("mobileBoxes", value(CommitteeAct.PreparePoll::mobileBoxes))
        .dataFetcher("proxies", value((CommitteeAct.PreparePoll it) -> it.proxies().size()));
  }

  private static TypeRuntimeWiring.Builder question(TypeRuntimeWiring.Builder type) {
    return type.dataFetcher("contest", contestId(Ballot.Question::contest))
        .dataFetcher("round", value(Ballot.Question::round))
        .dataFetcher("seats", value(Ballot.Question::seats))
        .dataFetcher("reserved", value(Ballot.Question::reserved))
        .dataFetcher("candidates", people((Part<Ballot.Question> it) -> it.value().candidates()));
  }

  private static TypeRuntimeWiring.Builder outcome(TypeRuntimeWiring.Builder type) {
    return type.dataFetcher("contest", contestId(ContestResult::contest))
        .dataFetcher("post", fetching(ElectionFetchers::post))
        .dataFetcher("round", value(ContestResult::round))
        .dataFetcher("seats", value(ContestResult::seats))
        .dataFetcher("open", value(ContestResult::open))
        .dataFetcher("tied", value(ContestResult::tied))
        .dataFetcher(
            "people",
            fetching(
                (Part<ContestResult> it) -> PersonOutcome.of(it.row().township(), it.value())));
  }

  private static Object post(Part<ContestResult> part) {
    return part.whole().contests().stream()
        .filter(contest -> contest.id().equals(part.value().contest()))
        .map(Contest::post)
        .findFirst()
        .orElseThrow();
  }

  private TypeRuntimeWiring.Builder group(TypeRuntimeWiring.Builder type) {
    return type.defaultDataFetcher(
            field -> {
              Aggregate group = source(field);
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
