package dev.jiceng.election.team.graphql;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.DivisionLevel;
import dev.jiceng.division.graphql.Area;
import dev.jiceng.division.graphql.Divisions;
import dev.jiceng.election.Judgement;
import dev.jiceng.election.Known;
import dev.jiceng.election.team.CompositionRules;
import dev.jiceng.election.team.Education;
import dev.jiceng.election.team.ProfiledComposition;
import dev.jiceng.election.team.Role;
import dev.jiceng.election.team.Seat;
import dev.jiceng.election.team.Team;
import dev.jiceng.election.team.TeamHistory;
import dev.jiceng.election.team.TeamHistory.Supposed;
import dev.jiceng.election.team.Teammate.Facts;
import dev.jiceng.election.team.Teammate.Trait;
import dev.jiceng.election.team.jooq.JooqTeams;
import dev.jiceng.regulation.EffectiveProfile;
import dev.jiceng.regulation.ProfileRef;
import dev.jiceng.roster.Ethnicity;
import dev.jiceng.roster.Gender;
import dev.jiceng.roster.OrganizationKind;
import dev.jiceng.shared.graphql.ErrorCode;
import dev.jiceng.shared.graphql.GlobalId;
import dev.jiceng.shared.graphql.Lists;
import dev.jiceng.shared.graphql.Messages;
import dev.jiceng.shared.graphql.RefusedRequest;
import dev.jiceng.tenants.Scope;
import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Whether teams are composed as a profile asks, real ones and supposed ones (C-1 to C-18). */
@Controller
class CompositionController {
  private final Lists lists;
  private final CompositionProfiles profiles;
  private final Divisions divisions;
  private final Messages messages;

  CompositionController(
      Lists lists, CompositionProfiles profiles, Divisions divisions, Messages messages) {
    this.lists = lists;
    this.profiles = profiles;
    this.divisions = divisions;
    this.messages = messages;
  }

  record Profile(String profile, int version) {
    ProfileRef ref() {
      return new ProfileRef(profile, version);
    }
  }

  record SeatInput(OrganizationKind body, Set<Role> roles) {}

  record Member(
      @Nullable String person,
      @Nullable Gender gender,
      @Nullable LocalDate birthDate,
      @Nullable Ethnicity ethnicity,
      dev.jiceng.roster.@Nullable Education education,
      @Nullable Set<Trait> traits,
      List<SeatInput> seats) {
    @Nullable UUID uuid() {
      return person == null
          ? null
          : GlobalId.decode(person)
              .filter(it -> it.kind().equals("Person"))
              .map(GlobalId::uuid)
              .orElse(new UUID(0, 0));
    }

    /** Of a person on the roster, the roster's own facts count. */
    Supposed supposed() {
      var held = seats.stream().map(it -> new Seat(it.body(), it.roles())).toList();
      return new Supposed(uuid(), person == null ? facts() : null, held);
    }

    private Facts facts() {
      var woman =
          gender == Gender.FEMALE ? Known.YES : gender == Gender.MALE ? Known.NO : Known.UNKNOWN;
      return new Facts(
          woman,
          birthDate,
          ethnicity == null ? null : ethnicity.code(),
          education == null ? null : Education.of(education.code()),
          traits == null ? Set.of() : traits,
          traits == null ? EnumSet.allOf(Trait.class) : Set.of());
    }
  }

  record SeparationInput(String reason, String agreedBy) {}

  record TeamInput(List<Member> members, @Nullable SeparationInput separation) {
    Team.@Nullable Separation recorded() {
      return separation == null
          ? null
          : new Team.Separation(separation.reason(), separation.agreedBy());
    }
  }

  /** SDL's {@code RuleTally}: how many communities keep a demand. */
  record Tally(
      String rule,
      String reason,
      int kept,
      int waived,
      int broken,
      int unknown,
      List<Divisions.Named> brokenIn) {}

  /** SDL's {@code CompositionCheck}. */
  record Check(
      LocalDate on,
      Profile profile,
      int communities,
      int people,
      List<JudgedRule> judgements,
      List<Tally> tallies) {}

  @SchemaMapping(typeName = "Area")
  Check composition(
      Area area,
      @Argument @Nullable LocalDate on,
      @Argument @Nullable Profile profile,
      @Argument @Nullable TeamInput team,
      DataFetchingEnvironment field) {
    boolean isCommunity = area.level() == DivisionLevel.COMMUNITY;
    if (team != null && !isCommunity) {
      throw refused("team", "composition.communityOnly");
    }
    var effective = effective(area, profile);
    var rules = ProfiledComposition.of(effective);
    var day = on == null ? lists.today() : on;
    var found = found(area.scope(), team);
    var teams =
        team == null
            ? found.communities().stream().map(it -> it.on(day)).toList()
            : List.of(supposed(found, team, day));
    var judged =
        isCommunity
            ? rules.judge(teams.getFirst()).all()
            : rules.judge(manned(teams), before(found.communities(), day)).all();
    return new Check(
        day,
        new Profile(effective.ref().id(), effective.ref().version()),
        teams.size(),
        teams.stream().mapToInt(it -> it.members().size()).sum(),
        judged.stream()
            .map(it -> JudgedRule.of(it, effective, found.names(), messages, field.getLocale()))
            .toList(),
        isCommunity ? List.of() : tallies(manned(teams), rules));
  }

  private static RefusedRequest refused(String argument, String key) {
    return new RefusedRequest(ErrorCode.BAD_USER_INPUT, key, Map.of("argument", argument));
  }

  private EffectiveProfile effective(Area area, @Nullable Profile profile) {
    return Optional.ofNullable(profile)
        .map(it -> profiles.find(area.scope(), it.ref()))
        .orElseGet(() -> profiles.running(area.scope()))
        .orElseThrow(() -> refused("profile", "composition.profile"));
  }

  private JooqTeams.Found found(Scope scope, @Nullable TeamInput team) {
    Collection<UUID> also =
        team == null
            ? List.of()
            : team.members().stream().flatMap(it -> Stream.ofNullable(it.uuid())).toList();
    return lists.ask(scope, sql -> JooqTeams.find(sql, scope, also), JooqTeams.Found::all);
  }

  private static Team supposed(JooqTeams.Found found, TeamInput team, LocalDate day) {
    var unknown =
        team.members().stream()
            .map(Member::uuid)
            .filter(Objects::nonNull)
            .anyMatch(it -> !found.names().containsKey(it));
    if (unknown) {
      throw refused("team", "composition.person");
    }
    var members = team.members().stream().map(Member::supposed).toList();
    return found.communities().getFirst().supposed(day, members, team.recorded());
  }

  /** A community of which the roster knows nobody is not judged. */
  private static List<Team> manned(List<Team> teams) {
    return teams.stream().filter(it -> !it.members().isEmpty()).toList();
  }

  private static List<Team> before(List<TeamHistory> communities, LocalDate day) {
    return communities.stream().flatMap(it -> it.before(day).stream()).toList();
  }

  private record Demand(String rule, String reason) {}

  private record Of(DivisionCode community, Judgement judgement) {}

  private List<Tally> tallies(List<Team> teams, CompositionRules rules) {
    var byDemand = new LinkedHashMap<Demand, List<Of>>();
    for (Team team : teams) {
      for (Judgement one : rules.judge(team).all()) {
        byDemand
            .computeIfAbsent(new Demand(one.rule().id(), one.key()), _ -> new ArrayList<>())
            .add(new Of(team.community(), one));
      }
    }
    return byDemand.entrySet().stream()
        .map(entry -> tally(entry.getKey(), entry.getValue()))
        .toList();
  }

  private Tally tally(Demand demand, List<Of> judged) {
    return new Tally(
        demand.rule(),
        demand.reason(),
        in(judged, Judgement.Verdict.KEPT).size(),
        in(judged, Judgement.Verdict.WAIVED).size(),
        in(judged, Judgement.Verdict.BROKEN).size(),
        in(judged, Judgement.Verdict.UNKNOWN).size(),
        in(judged, Judgement.Verdict.BROKEN).stream()
            .map(it -> divisions.named(it.value()))
            .toList());
  }

  private static Set<DivisionCode> in(List<Of> judged, Judgement.Verdict verdict) {
    return judged.stream()
        .filter(it -> it.judgement().verdict() == verdict)
        .map(Of::community)
        .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
  }
}
