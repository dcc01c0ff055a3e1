package dev.jiceng.guidance.liaison.graphql;

import static graphql.schema.PropertyDataFetcher.fetching;
import static org.jooq.impl.DSL.noCondition;

import dev.jiceng.division.DivisionLevel;
import dev.jiceng.division.graphql.Divisions;
import dev.jiceng.guidance.liaison.Coordinate;
import dev.jiceng.guidance.liaison.CoordinationRequest;
import dev.jiceng.guidance.liaison.InviteSpecialist;
import dev.jiceng.guidance.liaison.ReferInformation;
import dev.jiceng.guidance.liaison.Referral;
import dev.jiceng.guidance.liaison.SpecialistInvitation;
import dev.jiceng.guidance.liaison.jooq.CoordinationList;
import dev.jiceng.guidance.liaison.jooq.InvitationList;
import dev.jiceng.guidance.liaison.jooq.ReferralList;
import dev.jiceng.shared.Actor;
import dev.jiceng.shared.Violation;
import dev.jiceng.shared.graphql.Callers;
import dev.jiceng.shared.graphql.GlobalId;
import dev.jiceng.shared.graphql.NodeKind;
import dev.jiceng.shared.graphql.Payloads;
import dev.jiceng.shared.graphql.Steps;
import dev.jiceng.shared.graphql.Work;
import dev.jiceng.shared.jooq.Boards;
import dev.jiceng.shared.jooq.Reads;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.PropertyDataFetcher;
import graphql.schema.idl.TypeRuntimeWiring;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Wires what guidance settles with others. */
@Configuration(proxyBeanMethods = false)
class LiaisonConfiguration {
  @Bean
  LiaisonDesk liaisonDesk(Work work, Payloads payloads) {
    return new LiaisonDesk(work, payloads);
  }

  @Bean
  NodeKind<Referral> referralNodes(Reads reads) {
    return NodeKind.of(
        LiaisonKinds.REFERRAL.name(),
        Referral.class,
        (scope, ids) ->
            ReferralList.listing()
                .byId(
                    reads.in(scope),
                    ReferralList.within(scope),
                    ids,
                    ReferralList.nest(),
                    Referral::id));
  }

  @Bean
  NodeKind<CoordinationList.Row> coordinationNodes(Reads reads) {
    return NodeKind.of(
        LiaisonKinds.REQUEST.name(),
        CoordinationList.Row.class,
        (scope, ids) ->
            CoordinationList.listing()
                .byId(
                    reads.board(Boards.counties(scope).getFirst()),
                    noCondition(),
                    ids,
                    CoordinationList.nest(Boards.seenFrom(scope)),
                    CoordinationList.Row::uuid));
  }

  @Bean
  NodeKind<InvitationList.Row> invitationNodes(Reads reads) {
    return NodeKind.of(
        LiaisonKinds.INVITATION.name(),
        InvitationList.Row.class,
        (scope, ids) ->
            InvitationList.listing()
                .byId(
                    reads.board(Boards.counties(scope).getFirst()),
                    InvitationList.within(scope.area()),
                    ids,
                    InvitationList.nest(Boards.seenFrom(scope)),
                    InvitationList.Row::uuid));
  }

  @Bean
  RuntimeWiringConfigurer liaisonFields(Divisions divisions, Steps steps) {
    return wiring ->
        wiring
            .type(
                LiaisonKinds.REFERRAL.name(),
                type ->
                    referral(type, divisions)
                        .dataFetcher(
                            "nextSteps",
                            field ->
                                next(
                                    field,
                                    steps,
                                    "referralReceive",
                                    (Referral it, Actor by) -> ReferInformation.blockers(it, by))))
            .type(
                "ReferralReceipt",
                type ->
                    type.dataFetcher(
                        "recordedBy", fetching((Referral.Receipt it) -> it.recordedBy().name())))
            .type(
                LiaisonKinds.REQUEST.name(),
                type ->
                    request(type)
                        .dataFetcher(
                            "nextSteps",
                            field ->
                                next(
                                    field,
                                    steps,
                                    "coordinationRequestDecide",
                                    (CoordinationList.Row it, Actor by) ->
                                        Coordinate.blockers(it.request(), by))))
            .type(
                LiaisonKinds.INVITATION.name(),
                type ->
                    invitation(type, divisions)
                        .dataFetcher(
                            "nextSteps",
                            field ->
                                next(
                                    field,
                                    steps,
                                    "specialistInvitationAnswer",
                                    (InvitationList.Row it, Actor by) ->
                                        InviteSpecialist.blockers(it.invitation(), by))));
  }

  /** The one step that settles it. */
  private static <R> List<Steps.Step> next(
      DataFetchingEnvironment field,
      Steps steps,
      String mutation,
      BiFunction<R, Actor, List<Violation>> blockers) {
    R row = Objects.requireNonNull(field.getSource());
    var actor = Callers.of(field.getGraphQlContext()).actor();
    return steps.of(field, List.of(new Steps.Way(mutation, blockers.apply(row, actor))));
  }

  private static TypeRuntimeWiring.Builder referral(
      TypeRuntimeWiring.Builder type, Divisions divisions) {
    return type.dataFetcher(
            "id",
            fetching((Referral it) ->
                GlobalId.of(LiaisonKinds.REFERRAL.name(), it.community(), it.id())))
        .dataFetcher(
            "township",
            fetching((Referral it) ->
                divisions.named(it.community().at(DivisionLevel.TOWNSHIP).orElseThrow().value())))
        .dataFetcher(
            "community", fetching((Referral it) -> divisions.named(it.community().value())))
        .dataFetcher("finding", fetching(LiaisonConfiguration::finding))
        .dataFetcher("by", fetching((Referral it) -> it.by().name()));
  }

  private static @Nullable GlobalId finding(Referral referral) {
    var finding = referral.finding();
    return finding == null ? null : GlobalId.of("Finding", referral.community(), finding);
  }

  private static TypeRuntimeWiring.Builder request(TypeRuntimeWiring.Builder type) {
    return type.dataFetcher(
            "id",
            fetching((CoordinationList.Row it) ->
                GlobalId.of(LiaisonKinds.REQUEST.name(), it.seenFrom(), it.uuid())))
        .dataFetcher("kind", of(CoordinationRequest::kind))
        .dataFetcher("matter", of(CoordinationRequest::matter))
        .dataFetcher("day", of(CoordinationRequest::day))
        .dataFetcher("lead", of(CoordinationRequest::lead))
        .dataFetcher("raisedOn", of(CoordinationRequest::raisedOn))
        .dataFetcher("by", of(it -> it.by().name()))
        .dataFetcher("decision", of(CoordinationRequest::decision))
        .dataFetcher("version", of(CoordinationRequest::version));
  }

  private static <T extends @Nullable Object> PropertyDataFetcher<T> of(
      Function<CoordinationRequest, T> part) {
    return fetching((CoordinationList.Row it) -> part.apply(it.request()));
  }

  private static TypeRuntimeWiring.Builder invitation(
      TypeRuntimeWiring.Builder type, Divisions divisions) {
    return type.dataFetcher(
            "id",
            fetching((InvitationList.Row it) ->
                GlobalId.of(LiaisonKinds.INVITATION.name(), it.seenFrom(), it.uuid())))
        .dataFetcher("community", invited(it -> divisions.named(it.community().value())))
        .dataFetcher("day", invited(SpecialistInvitation::day))
        .dataFetcher("department", invited(SpecialistInvitation::department))
        .dataFetcher("matter", invited(SpecialistInvitation::matter))
        .dataFetcher("invitedOn", invited(SpecialistInvitation::invitedOn))
        .dataFetcher("by", invited(it -> it.by().name()))
        .dataFetcher("answer", invited(SpecialistInvitation::answer))
        .dataFetcher("version", invited(SpecialistInvitation::version));
  }

  private static <T extends @Nullable Object> PropertyDataFetcher<T> invited(
      Function<SpecialistInvitation, T> part) {
    return fetching((InvitationList.Row it) -> part.apply(it.invitation()));
  }
}
