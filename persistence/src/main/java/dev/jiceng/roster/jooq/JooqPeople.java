package dev.jiceng.roster.jooq;

import static dev.jiceng.jooq.area.Tables.KINSHIP;
import static dev.jiceng.jooq.area.Tables.PERSON;

import dev.jiceng.roster.Coded;
import dev.jiceng.roster.Kinship;
import dev.jiceng.roster.KinshipKind;
import dev.jiceng.roster.People;
import dev.jiceng.roster.Person;
import dev.jiceng.roster.Profile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;

/** The people of the township that {@code sql} is bound to. */
public final class JooqPeople implements People {
  private final DSLContext sql;

  public JooqPeople(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public Optional<Person> find(UUID person) {
    return sql.select(PERSON.ID, PERSON.NAME)
        .select(RosterFields.PROFILES)
        .from(PERSON)
        .where(PERSON.ID.eq(person))
        .fetchOptional(JooqPeople::person);
  }

  static Person person(org.jooq.Record row) {
    return new Person(
        row.get(PERSON.ID),
        row.get(PERSON.NAME),
        RosterFields.profile(row),
        row.get(PERSON.VERSION));
  }

  @Override
  public void add(Person person) {
    sql.insertInto(PERSON).set(PERSON.ID, person.id()).set(values(person)).execute();
  }

  @Override
  public Optional<Person> save(Person person) {
    int updated =
        sql.update(PERSON)
            .set(PERSON.VERSION, person.version() + 1)
            .set(values(person))
            .where(PERSON.ID.eq(person.id()))
            .and(PERSON.VERSION.eq(person.version()))
            .execute();
    return updated == 0
        ? Optional.empty()
        : Optional.of(
            new Person(person.id(), person.name(), person.profile(), person.version() + 1));
  }

  static Map<Field<?>, Object> values(Person person) {
    Profile profile = person.profile();
    var origin = profile.origin();
    var values = new LinkedHashMap<Field<?>, Object>();
    values.put(PERSON.NAME, person.name());
    values.put(PERSON.GENDER, profile.gender().code());
    values.put(PERSON.BIRTH_DATE, profile.birthDate());
    values.put(PERSON.ETHNICITY, RosterFields.code(profile.ethnicity()));
    values.put(PERSON.EDUCATION, RosterFields.code(profile.education()));
    values.put(PERSON.POLITICAL_STATUS, RosterFields.code(profile.politicalStatus()));
    values.put(PERSON.ORIGIN, origin == null ? null : origin.name());
    values.put(PERSON.SKILLS, profile.skills().toArray(String[]::new));
    return values;
  }

  @Override
  public List<Kinship> kin(UUID person) {
    return sql.select(KINSHIP.ID, KINSHIP.PERSON, KINSHIP.RELATIVE, KINSHIP.KIND)
        .from(KINSHIP)
        .where(KINSHIP.PERSON.eq(person).or(KINSHIP.RELATIVE.eq(person)))
        .orderBy(KINSHIP.ID)
        .fetch(row ->
            new Kinship(
                row.value1(),
                row.value2(),
                row.value3(),
                Coded.of(KinshipKind.class, row.value4())));
  }

  @Override
  public void add(Kinship kinship) {
    sql.insertInto(KINSHIP)
        .set(KINSHIP.ID, kinship.id())
        .set(KINSHIP.PERSON, kinship.person())
        .set(KINSHIP.RELATIVE, kinship.relative())
        .set(KINSHIP.KIND, kinship.kind().code())
        .execute();
  }
}
