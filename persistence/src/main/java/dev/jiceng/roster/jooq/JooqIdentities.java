package dev.jiceng.roster.jooq;

import static dev.jiceng.jooq.area.Tables.PERSON_KEY;
import static dev.jiceng.jooq.township.Tables.PERSON_IDENTIFIER;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.DivisionLevel;
import dev.jiceng.jooq.area.tables.records.PersonKeyRecord;
import dev.jiceng.jooq.township.tables.records.PersonIdentifierRecord;
import dev.jiceng.roster.IdNumber;
import dev.jiceng.roster.Identifiers;
import dev.jiceng.roster.Identities;
import dev.jiceng.roster.Phone;
import dev.jiceng.shared.crypto.Cell;
import dev.jiceng.shared.crypto.FieldVault;
import dev.jiceng.shared.jooq.ManyRows;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** The identifiers of one township's people, sealed in its private table. */
public final class JooqIdentities implements Identities {
  private final DSLContext sql;
  private final DivisionCode township;
  private final FieldVault vault;

  public JooqIdentities(DSLContext sql, DivisionCode township, FieldVault vault) {
    this.sql = sql;
    this.township = township;
    this.vault = vault;
  }

  /** Two who take in the same number wait for one another, so that the later finds the earlier. */
  @Override
  public Optional<UUID> holderOf(IdNumber number) {
    var name = township + HexFormat.of().formatHex(index(number));
    sql.select(DSL.function("pg_advisory_xact_lock", SQLDataType.OTHER, hash(name))).fetch();
    return sql.select(PERSON_IDENTIFIER.PERSON)
        .from(PERSON_IDENTIFIER)
        .where(PERSON_IDENTIFIER.ID_NUMBER_INDEX.eq(index(number)))
        .fetchOptional(PERSON_IDENTIFIER.PERSON);
  }

  private static Field<Long> hash(String name) {
    return DSL.function("hashtextextended", SQLDataType.BIGINT, DSL.val(name), DSL.inline(0L));
  }

  @Override
  public Identifiers of(UUID person) {
    return ofAll(List.of(person)).getOrDefault(person, Identifiers.NONE);
  }

  /** Of those of {@code people} of whom anything is known; one statement however many. */
  public Map<UUID, Identifiers> ofAll(Collection<UUID> people) {
    return sql.selectFrom(PERSON_IDENTIFIER)
        .where(PERSON_IDENTIFIER.PERSON.in(people))
        .fetchMap(PERSON_IDENTIFIER.PERSON, this::opened);
  }

  /** Of everybody of whom anything is known. */
  Map<UUID, Identifiers> all() {
    return sql.selectFrom(PERSON_IDENTIFIER).fetchMap(PERSON_IDENTIFIER.PERSON, this::opened);
  }

  private Identifiers opened(PersonIdentifierRecord row) {
    String number = open(row.getPerson(), PERSON_IDENTIFIER.ID_NUMBER, row.getIdNumber());
    String phone = open(row.getPerson(), PERSON_IDENTIFIER.PHONE, row.getPhone());
    return new Identifiers(
        number == null ? null : new IdNumber(number), phone == null ? null : new Phone(phone));
  }

  @Override
  public void keep(UUID person, Identifiers identifiers) {
    var row = row(person, identifiers);
    sql.insertInto(PERSON_IDENTIFIER)
        .set(row)
        .onConflict(PERSON_IDENTIFIER.PERSON)
        .doUpdate()
        .set(row)
        .execute();
    keys(Map.of(person, identifiers));
  }

  /** The same of many: whole, for what is not given in a row would be forgotten. */
  public void keep(Map<UUID, Identifiers> whole) {
    var rows = whole.entrySet().stream().map(one -> row(one.getKey(), one.getValue())).toList();
    ManyRows.write(
        sql,
        rows,
        List.of(
            PERSON_IDENTIFIER.PERSON,
            PERSON_IDENTIFIER.ID_NUMBER,
            PERSON_IDENTIFIER.ID_NUMBER_INDEX,
            PERSON_IDENTIFIER.PHONE),
        DSL.noCondition());
    keys(whole);
  }

  private PersonIdentifierRecord row(UUID person, Identifiers identifiers) {
    var row = new PersonIdentifierRecord();
    row.setPerson(person);
    var number = identifiers.idNumber();
    if (number != null) {
      row.setIdNumber(vault.seal(cell(person, PERSON_IDENTIFIER.ID_NUMBER), number.value()));
      row.setIdNumberIndex(index(number));
    }
    var phone = identifiers.phone();
    if (phone != null) {
      row.setPhone(vault.seal(cell(person, PERSON_IDENTIFIER.PHONE), phone.value()));
    }
    return row;
  }

  /** For somebody whose number was taken in before the county had keys (TR-2). */
  public void key(UUID person) {
    keys(Map.of(person, of(person)));
  }

  private void keys(Map<UUID, Identifiers> whole) {
    var rows =
        whole.entrySet().stream()
            .filter(one -> one.getValue().idNumber() != null)
            .map(one -> key(one.getKey(), one.getValue().idNumber()))
            .toList();
    ManyRows.write(sql, rows, List.of(PERSON_KEY.ID, PERSON_KEY.IDENTITY), DSL.noCondition());
  }

  /** By a key of the county: equal for equal numbers in all its townships. */
  private PersonKeyRecord key(UUID person, IdNumber number) {
    var county = township.at(DivisionLevel.COUNTY).orElseThrow();
    var row = new PersonKeyRecord();
    row.setId(person);
    row.setIdentity(vault.index(county, PERSON_KEY.getName(), number.value()));
    return row;
  }

  private @Nullable String open(UUID person, Field<byte[]> column, byte @Nullable [] sealed) {
    return sealed == null ? null : vault.open(cell(person, column), sealed);
  }

  private Cell cell(UUID person, Field<byte[]> column) {
    return new Cell(township, PERSON_IDENTIFIER.getName(), column.getName(), person);
  }

  private byte[] index(IdNumber number) {
    return vault.index(township, PERSON_IDENTIFIER.ID_NUMBER.getName(), number.value());
  }
}
