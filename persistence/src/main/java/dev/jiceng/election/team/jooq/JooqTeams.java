package dev.jiceng.election.team.jooq;

import static dev.jiceng.jooq.area.Tables.COMMUNITY;
import static dev.jiceng.jooq.area.Tables.COMPOSITION_EXCEPTION;
import static dev.jiceng.jooq.area.Tables.KINSHIP;
import static dev.jiceng.jooq.area.Tables.MEMBERSHIP;
import static dev.jiceng.jooq.area.Tables.ORGANIZATION;
import static dev.jiceng.jooq.area.Tables.PERSON;
import static dev.jiceng.jooq.area.Tables.POST;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.election.ElectionRule;
import dev.jiceng.election.Known;
import dev.jiceng.election.team.Education;
import dev.jiceng.election.team.KinTie;
import dev.jiceng.election.team.KinshipGraph;
import dev.jiceng.election.team.Service;
import dev.jiceng.election.team.TeamHistory;
import dev.jiceng.election.team.TeamHistory.Exemption;
import dev.jiceng.election.team.Teammate.Facts;
import dev.jiceng.election.team.Teammate.Trait;
import dev.jiceng.roster.Gender;
import dev.jiceng.roster.OrganizationKind;
import dev.jiceng.roster.Origin;
import dev.jiceng.roster.Post;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.tenants.Scope;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;

/** The bodies of an area over time, everybody in them, their kin, in one statement. */
public final class JooqTeams {
  private JooqTeams() {}

  /** The communities of an area, and what everybody named in them is called. */
  public record Found(List<TeamHistory> communities, Map<UUID, String> names) {
    public static Found all(List<Found> parts) {
      var names = new HashMap<UUID, String>();
      parts.forEach(part -> names.putAll(part.names()));
      return new Found(parts.stream().flatMap(part -> part.communities().stream()).toList(), names);
    }
  }

  private record Named(UUID id, String name, Facts facts) {}

  private record Served(String community, Service service) {}

  private record Exempted(String community, Exemption exemption) {}

  /** {@code also}: people that are asked about though they serve nowhere there. */
  public static Found find(DSLContext sql, Scope scope, Collection<UUID> also) {
    var within = Reads.within(scope, ORGANIZATION.COMMUNITY);
    var communities =
        multiset(select(COMMUNITY.CODE).from(COMMUNITY).where(Reads.within(scope, COMMUNITY.CODE)))
            .convertFrom(rows -> rows.map(Record1::value1));
    var services = services(within);
    var people = people(within, also);
    boolean isOne = scope instanceof Scope.Township(var _, var community) && community != null;
    var ties = ties(isOne ? near(within, also) : noCondition());
    var exemptions = exemptions(Reads.within(scope, COMPOSITION_EXCEPTION.COMMUNITY));
    var row = sql.select(communities, services, people, ties, exemptions).fetchSingle();
    var served = row.value2().stream().collect(Collectors.groupingBy(Served::community));
    var exempted = row.value5().stream().collect(Collectors.groupingBy(Exempted::community));
    var facts = row.value3().stream().collect(Collectors.toMap(Named::id, Named::facts));
    var names = row.value3().stream().collect(Collectors.toMap(Named::id, Named::name));
    var graph = new KinshipGraph(row.value4());
    var histories =
        row.value1().stream()
            .sorted()
            .map(code ->
                new TeamHistory(
                    DivisionCode.of(code),
                    served.getOrDefault(code, List.of()).stream().map(Served::service).toList(),
                    facts,
                    graph,
                    exempted.getOrDefault(code, List.of()).stream()
                        .map(Exempted::exemption)
                        .toList()))
            .toList();
    return new Found(histories, names);
  }

  private static Field<List<Served>> services(Condition within) {
    return multiset(
            select(
                    ORGANIZATION.COMMUNITY,
                    MEMBERSHIP.PERSON,
                    ORGANIZATION.KIND,
                    POST.KIND,
                    POST.TITLE,
                    MEMBERSHIP.STARTS_ON,
                    MEMBERSHIP.ENDS_ON)
                .from(MEMBERSHIP)
                .join(POST)
                .on(POST.TOWNSHIP.eq(MEMBERSHIP.TOWNSHIP))
                .and(POST.ID.eq(MEMBERSHIP.POST))
                .join(ORGANIZATION)
                .on(ORGANIZATION.TOWNSHIP.eq(POST.TOWNSHIP))
                .and(ORGANIZATION.ID.eq(POST.ORGANIZATION))
                .where(within)
                .orderBy(MEMBERSHIP.STARTS_ON, MEMBERSHIP.ID))
        .convertFrom(rows ->
            rows.map(
                mapping((community, person, body, post, title, starts, ends) ->
                    new Served(
                        community,
                        new Service(
                            person,
                            OrganizationKind.valueOf(body),
                            Post.Kind.valueOf(post),
                            title,
                            starts,
                            ends)))));
  }

  private static Select<Record1<UUID>> serving(Condition within) {
    return select(MEMBERSHIP.PERSON)
        .from(MEMBERSHIP)
        .join(POST)
        .on(POST.TOWNSHIP.eq(MEMBERSHIP.TOWNSHIP))
        .and(POST.ID.eq(MEMBERSHIP.POST))
        .join(ORGANIZATION)
        .on(ORGANIZATION.TOWNSHIP.eq(POST.TOWNSHIP))
        .and(ORGANIZATION.ID.eq(POST.ORGANIZATION))
        .where(within);
  }

  private static Condition named(Field<UUID> person, Condition within, Collection<UUID> also) {
    return person.in(serving(within)).or(person.in(also));
  }

  private static Field<List<Named>> people(Condition within, Collection<UUID> also) {
    return multiset(
            select(
                    PERSON.ID,
                    PERSON.NAME,
                    PERSON.GENDER,
                    PERSON.BIRTH_DATE,
                    PERSON.ETHNICITY,
                    PERSON.EDUCATION,
                    PERSON.ORIGIN)
                .from(PERSON)
                .where(named(PERSON.ID, within, also)))
        .convertFrom(rows ->
            rows.map(
                mapping((id, name, gender, born, ethnicity, education, origin) ->
                    new Named(id, name, facts(gender, born, ethnicity, education, origin)))));
  }

  /** The roster does not say whether an education was full-time. */
  private static Facts facts(
      String gender,
      @Nullable LocalDate born,
      @Nullable String ethnicity,
      @Nullable String education,
      @Nullable String origin) {
    var unknown = EnumSet.of(Trait.FULL_TIME_EDUCATION);
    if (origin == null) {
      unknown.add(Trait.POSTED_IN);
    }
    boolean sent = Origin.POSTED_IN.name().equals(origin);
    return new Facts(
        woman(gender),
        born,
        ethnicity,
        education == null ? null : Education.of(education),
        sent ? Set.of(Trait.POSTED_IN) : Set.of(),
        unknown);
  }

  private static Known woman(String gender) {
    return gender.equals(Gender.FEMALE.code())
        ? Known.YES
        : gender.equals(Gender.MALE.code()) ? Known.NO : Known.UNKNOWN;
  }

  private static Condition near(Condition within, Collection<UUID> also) {
    return JooqKinships.near(person -> named(person, within, also));
  }

  private static Field<List<KinTie>> ties(Condition which) {
    return multiset(
            select(KINSHIP.PERSON, KINSHIP.RELATIVE, KINSHIP.KIND)
                .from(KINSHIP)
                .where(which)
                .orderBy(KINSHIP.ID))
        .convertFrom(rows ->
            rows.stream()
                .map(row -> JooqKinships.tie(row.value1(), row.value2(), row.value3()))
                .flatMap(Optional::stream)
                .toList());
  }

  private static Field<List<Exempted>> exemptions(Condition within) {
    return multiset(
            select(
                    COMPOSITION_EXCEPTION.COMMUNITY,
                    COMPOSITION_EXCEPTION.RULE,
                    COMPOSITION_EXCEPTION.PERSON,
                    COMPOSITION_EXCEPTION.REASON,
                    COMPOSITION_EXCEPTION.AGREED_BY)
                .from(COMPOSITION_EXCEPTION)
                .where(within)
                .orderBy(COMPOSITION_EXCEPTION.RECORDED_ON, COMPOSITION_EXCEPTION.ID))
        .convertFrom(rows ->
            rows.map(
                mapping((community, rule, person, reason, agreedBy) ->
                    new Exempted(
                        community,
                        new Exemption(
                            ElectionRule.valueOf(rule.replace('-', '_')),
                            person,
                            reason,
                            agreedBy)))));
  }

  /** A recorded reason is added, never changed. */
  public record Entry(
      UUID id,
      DivisionCode community,
      Exemption exemption,
      LocalDate recordedOn,
      String recordedBy) {}

  public static void add(DSLContext sql, Entry entry) {
    sql.insertInto(COMPOSITION_EXCEPTION)
        .set(COMPOSITION_EXCEPTION.ID, entry.id())
        .set(COMPOSITION_EXCEPTION.COMMUNITY, entry.community().value())
        .set(COMPOSITION_EXCEPTION.RULE, entry.exemption().rule().id())
        .set(COMPOSITION_EXCEPTION.PERSON, entry.exemption().person())
        .set(COMPOSITION_EXCEPTION.REASON, entry.exemption().reason())
        .set(COMPOSITION_EXCEPTION.AGREED_BY, entry.exemption().agreedBy())
        .set(COMPOSITION_EXCEPTION.RECORDED_ON, entry.recordedOn())
        .set(COMPOSITION_EXCEPTION.RECORDED_BY, entry.recordedBy())
        .execute();
  }
}
