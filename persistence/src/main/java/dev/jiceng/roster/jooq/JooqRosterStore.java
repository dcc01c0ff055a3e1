package dev.jiceng.roster.jooq;

import static dev.jiceng.jooq.area.Tables.COMMUNITY;
import static dev.jiceng.jooq.area.Tables.KINSHIP;
import static dev.jiceng.jooq.area.Tables.MEMBERSHIP;
import static dev.jiceng.jooq.area.Tables.ORGANIZATION;
import static dev.jiceng.jooq.area.Tables.PERSON;
import static dev.jiceng.jooq.area.Tables.POST;
import static dev.jiceng.jooq.area.Tables.POST_QUOTA;
import static org.jooq.impl.DSL.excluded;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.jooq.area.tables.records.MembershipRecord;
import dev.jiceng.jooq.area.tables.records.PersonRecord;
import dev.jiceng.roster.Coded;
import dev.jiceng.roster.Kinship;
import dev.jiceng.roster.KinshipKind;
import dev.jiceng.roster.Membership;
import dev.jiceng.roster.Organization;
import dev.jiceng.roster.Person;
import dev.jiceng.roster.Post;
import dev.jiceng.roster.table.RosterStore;
import dev.jiceng.shared.crypto.FieldVault;
import dev.jiceng.shared.jooq.ManyRows;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;

/** The roster of the township that {@code sql} is bound to, as a whole. */
public final class JooqRosterStore implements RosterStore {
  private final DSLContext sql;
  private final JooqIdentities identities;

  public JooqRosterStore(DSLContext sql, DivisionCode township, FieldVault vault) {
    this.sql = sql;
    this.identities = new JooqIdentities(sql, township, vault);
  }

  @Override
  public Content hold() {
    var communities = communities();
    return new Content(
        quotas(),
        communities,
        organizations(),
        posts(),
        people(),
        identities.all(),
        memberships(),
        kinships());
  }

  private List<DivisionCode> communities() {
    return sql.select(COMMUNITY.CODE)
        .from(COMMUNITY)
        .orderBy(COMMUNITY.CODE)
        .forUpdate()
        .fetch(row -> DivisionCode.of(row.value1()));
  }

  private Map<DivisionCode, Integer> quotas() {
    return sql.select(POST_QUOTA.COMMUNITY, POST_QUOTA.POSTS)
        .from(POST_QUOTA)
        .fetchMap(row -> DivisionCode.of(row.value1()), row -> row.value2());
  }

  private List<Organization> organizations() {
    return sql.select(RosterFields.ORGANIZATIONS)
        .from(ORGANIZATION)
        .orderBy(ORGANIZATION.ID)
        .fetch(RosterFields::organization);
  }

  private List<Post> posts() {
    return sql.select(RosterFields.POSTS).from(POST).orderBy(POST.ID).fetch(RosterFields::post);
  }

  private List<Person> people() {
    return sql.select(PERSON.ID, PERSON.NAME)
        .select(RosterFields.PROFILES)
        .from(PERSON)
        .fetch(JooqPeople::person);
  }

  private List<Membership> memberships() {
    return sql.select(RosterFields.MEMBERSHIPS)
        .from(MEMBERSHIP)
        .orderBy(MEMBERSHIP.STARTS_ON, MEMBERSHIP.ID)
        .fetch(RosterFields::membership);
  }

  private List<Kinship> kinships() {
    return sql.select(KINSHIP.ID, KINSHIP.PERSON, KINSHIP.RELATIVE, KINSHIP.KIND)
        .from(KINSHIP)
        .fetch(row ->
            new Kinship(
                row.value1(),
                row.value2(),
                row.value3(),
                Coded.of(KinshipKind.class, row.value4())));
  }

  /** Bodies and memberships are held; of people and their numbers others may be faster. */
  @Override
  public boolean write(Changes changes) {
    var people = changes.people().stream().map(JooqRosterStore::row).toList();
    var memberships = changes.memberships().stream().map(JooqRosterStore::row).toList();
    try {
      int written =
          ManyRows.write(
              sql,
              people,
              List.of(
                  PERSON.ID,
                  PERSON.NAME,
                  PERSON.GENDER,
                  PERSON.BIRTH_DATE,
                  PERSON.ETHNICITY,
                  PERSON.EDUCATION,
                  PERSON.POLITICAL_STATUS,
                  PERSON.ORIGIN,
                  PERSON.SKILLS,
                  PERSON.VERSION),
              PERSON.VERSION.lt(excluded(PERSON.VERSION)));
      identities.keep(changes.identifiers());
      ManyRows.write(
          sql,
          memberships,
          List.of(
              MEMBERSHIP.ID,
              MEMBERSHIP.PERSON,
              MEMBERSHIP.POST,
              MEMBERSHIP.STARTS_ON,
              MEMBERSHIP.ENDS_ON,
              MEMBERSHIP.END_REASON,
              MEMBERSHIP.VERSION),
          MEMBERSHIP.VERSION.lt(excluded(MEMBERSHIP.VERSION)));
      return written == people.size();
    } catch (IntegrityConstraintViolationException anotherHasTheNumber) {
      return false;
    }
  }

  private static PersonRecord row(Person person) {
    var row = new PersonRecord();
    row.setId(person.id());
    row.setVersion(person.version());
    JooqPeople.values(person).forEach((column, value) -> set(row, column, value));
    return row;
  }

  @SuppressWarnings("unchecked")
  private static <T> void set(PersonRecord row, org.jooq.Field<T> column, Object value) {
    row.set(column, (T) value);
  }

  private static MembershipRecord row(Membership membership) {
    var end = membership.end();
    var row = new MembershipRecord();
    row.setId(membership.id());
    row.setPerson(membership.person());
    row.setPost(membership.post());
    row.setStartsOn(membership.startsOn());
    row.setEndsOn(membership.endsOn());
    row.setEndReason(end == null ? null : end.reason().name());
    row.setVersion(membership.version());
    return row;
  }
}
