package dev.jiceng.cycle.graphql;

import static graphql.schema.PropertyDataFetcher.fetching;

import dev.jiceng.cycle.Obstacles;
import dev.jiceng.cycle.jooq.BoardRollUp;
import dev.jiceng.cycle.jooq.BoardRow;
import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.graphql.Divisions;
import dev.jiceng.election.ElectionRule;
import dev.jiceng.election.committee.CommitteeAction;
import dev.jiceng.election.committee.CommitteePath;
import dev.jiceng.shared.graphql.GlobalId;
import dev.jiceng.shared.graphql.Lists;
import dev.jiceng.shared.graphql.NodeKind;
import dev.jiceng.shared.graphql.Payloads;
import dev.jiceng.shared.graphql.UserError;
import dev.jiceng.shared.jooq.Aggregate;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.shared.jooq.Writes;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.TypeRuntimeWiring;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Wires the board of elections. */
@Configuration(proxyBeanMethods = false)
class BoardConfiguration {
  private static final String ROW = "ElectionBoardRow";
  private static final int SHARE_PLACES = 4;

  @Bean
  BoardRollUp boardRollUp(
      Writes writes, InstantSource clock, @Value("${jiceng.board.oldest}") Duration oldest) {
    return new BoardRollUp(writes, clock, oldest);
  }

  @Bean
  NodeKind<BoardRow> electionBoardRows(Reads reads, Lists lists) {
    return NodeKind.of(
        ROW,
        BoardRow.class,
        (scope, ids, asked) ->
            BoardController.board(reads, scope, lists.today(), asked)
                .byId(reads.in(scope), ids, BoardRow::uuid));
  }

  @Bean
  RuntimeWiringConfigurer boardFields(Divisions divisions, Payloads payloads, Lists lists) {
    return wiring -> {
      wiring.type(
          ROW,
          type ->
              row(type, divisions)
                  .dataFetcher("blockedBy", field -> blockedBy(field, payloads, lists)));
      wiring.type("ElectionBoardGroup", type -> group(type, divisions));
      wiring.type(
          "ElectionTurnout",
          type -> type.dataFetcher("share", fetching(BoardConfiguration::share)));
    };
  }

  private static TypeRuntimeWiring.Builder row(
      TypeRuntimeWiring.Builder type, Divisions divisions) {
    return type.dataFetcher(
            "id",
            fetching((BoardRow row) ->
                GlobalId.of(ROW, DivisionCode.of(row.communityCode()), row.uuid())))
        .dataFetcher("township", fetching((BoardRow row) -> divisions.named(row.township())))
        .dataFetcher("community", fetching((BoardRow row) -> divisions.named(row.communityCode())))
        .dataFetcher(
            "partyElection",
            fetching((BoardRow row) ->
                row.party() == null ? null : id("PartyElection", row, row.party().uuid())))
        .dataFetcher("partyStage", party(BoardRow.Party::stage))
        .dataFetcher("partyNextStep", party(BoardRow.Party::nextStep))
        .dataFetcher(
            "committeeElection",
            fetching((BoardRow row) ->
                row.committee() == null
                    ? null
                    : id("CommitteeElection", row, row.committee().uuid())))
        .dataFetcher("committeeStage", committee(BoardRow.Committee::stage))
        .dataFetcher("committeeNextStep", committee(BoardRow.Committee::nextStep))
        .dataFetcher("turnout", committee(BoardConfiguration::turnout));
  }

  private static GlobalId id(String type, BoardRow row, UUID election) {
    return GlobalId.of(type, DivisionCode.of(row.communityCode()), election);
  }

  private static graphql.schema.DataFetcher<?> party(
      Function<BoardRow.Party, @Nullable Object> part) {
    return fetching((BoardRow row) -> row.party() == null ? null : part.apply(row.party()));
  }

  private static graphql.schema.DataFetcher<?> committee(
      Function<BoardRow.Committee, @Nullable Object> part) {
    return fetching((BoardRow row) -> row.committee() == null ? null : part.apply(row.committee()));
  }

  /** SDL's {@code ElectionTurnout}. */
  record Turnout(int registered, int voted) {}

  private static @Nullable Turnout turnout(BoardRow.Committee committee) {
    return committee.registered() == null
        ? null
        : new Turnout(committee.registered(), Objects.requireNonNull(committee.voted()));
  }

  private static @Nullable BigDecimal share(Turnout turnout) {
    return turnout.registered() == 0
        ? null
        : BigDecimal.valueOf(turnout.voted())
            .divide(BigDecimal.valueOf(turnout.registered()), SHARE_PLACES, RoundingMode.HALF_UP);
  }

  private static List<UserError> blockedBy(
      DataFetchingEnvironment field, Payloads payloads, Lists lists) {
    BoardRow row = Objects.requireNonNull(field.getSource());
    var elections =
        Stream.of(
                Optional.ofNullable(row.party()).map(BoardConfiguration::of),
                Optional.ofNullable(row.committee()).map(BoardConfiguration::of))
            .flatMap(Optional::stream)
            .toList();
    var obstacles = new Obstacles(row.heldOn(), row.openReviews(), elections);
    return payloads.violations(obstacles.on(lists.today()), field.getLocale());
  }

  private static Obstacles.Election of(BoardRow.Party party) {
    var opensOn = party.opensOn();
    var notice = opensOn == null ? null : new Obstacles.Wait(ElectionRule.PE_3, opensOn);
    return new Obstacles.Election(ElectionRule.PE_3, party.openObjections(), notice);
  }

  private static Obstacles.Election of(BoardRow.Committee committee) {
    return new Obstacles.Election(ElectionRule.VE_4, committee.openObjections(), wait(committee));
  }

  private static Obstacles.@Nullable Wait wait(BoardRow.Committee committee) {
    var next = committee.nextStep();
    var opensOn = committee.opensOn();
    return next == null || opensOn == null
        ? null
        : new Obstacles.Wait(CommitteePath.rule(CommitteeAction.valueOf(next)), opensOn);
  }

  private static TypeRuntimeWiring.Builder group(
      TypeRuntimeWiring.Builder type, Divisions divisions) {
    for (String key :
        List.of(
            "presentStep",
            "expectedStep",
            "underRectification",
            "partyStage",
            "partyResult",
            "committeeStage",
            "result")) {
      type.dataFetcher(key, fetching((Aggregate group) -> group.keys().get(key)));
    }
    for (String key : List.of("county", "township", "community")) {
      type.dataFetcher(
          key,
          fetching((Aggregate group) ->
              Optional.ofNullable(group.keys().get(key))
                  .map(code -> divisions.named(code.toString()))
                  .orElse(null)));
    }
    for (String sum : List.of("late", "blocked", "overdueSteps")) {
      type.dataFetcher(sum, fetching((Aggregate group) -> group.sum(sum)));
    }
    return type.dataFetcher("count", fetching(Aggregate::count));
  }
}
