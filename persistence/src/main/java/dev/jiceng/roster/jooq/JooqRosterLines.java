package dev.jiceng.roster.jooq;

import static dev.jiceng.jooq.area.Tables.PERSON;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.roster.Identifiers;
import dev.jiceng.roster.Person;
import dev.jiceng.roster.Tenure;
import dev.jiceng.shared.crypto.FieldVault;
import dev.jiceng.tenants.Scope;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** A township's roster, some people at a time: three statements for a thousand of them. */
public final class JooqRosterLines {
  private static final int PAGE = 1_000;

  private final DSLContext sql;
  private final JooqIdentities identities;
  private final JooqMemberships memberships;

  public JooqRosterLines(DSLContext sql, DivisionCode township, FieldVault vault) {
    this.sql = sql;
    this.identities = new JooqIdentities(sql, township, vault);
    this.memberships = new JooqMemberships(sql, new Scope.Township(township, null));
  }

  /** Somebody, what identifies them, and all that they hold and held. */
  public record Lines(Person person, Identifiers identifiers, List<Tenure> tenures) {}

  /** Those behind the last one that was seen, in the order in which they were taken in. */
  public List<Lines> after(@Nullable UUID last) {
    var people =
        sql.select(PERSON.ID, PERSON.NAME)
            .select(RosterFields.PROFILES)
            .from(PERSON)
            .where(last == null ? org.jooq.impl.DSL.noCondition() : PERSON.ID.gt(last))
            .orderBy(PERSON.ID)
            .limit(PAGE)
            .fetch(JooqPeople::person);
    var ids = people.stream().map(Person::id).toList();
    if (ids.isEmpty()) {
      return List.of();
    }
    var known = identities.ofAll(ids);
    Map<UUID, List<Tenure>> held =
        memberships.ofPeople(ids).stream()
            .collect(Collectors.groupingBy(tenure -> tenure.membership().person()));
    return people.stream()
        .map(person ->
            new Lines(
                person,
                known.getOrDefault(person.id(), Identifiers.NONE),
                held.getOrDefault(person.id(), List.of())))
        .toList();
  }
}
