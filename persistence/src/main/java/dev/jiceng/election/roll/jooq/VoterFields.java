package dev.jiceng.election.roll.jooq;

import static dev.jiceng.jooq.township.Tables.PERSON_IDENTIFIER;
import static dev.jiceng.jooq.township.Tables.VOTER;
import static org.jooq.impl.DSL.any;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.DivisionLevel;
import dev.jiceng.election.candidacy.Residence;
import dev.jiceng.election.roll.Change;
import dev.jiceng.election.roll.ResidenceKind;
import dev.jiceng.election.roll.Standing;
import dev.jiceng.election.roll.VoterEntry;
import dev.jiceng.jooq.township.tables.records.VoterRecord;
import dev.jiceng.roster.IdNumber;
import dev.jiceng.shared.crypto.Cell;
import dev.jiceng.shared.crypto.FieldVault;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** How an entry of a roll is kept in its row. */
public final class VoterFields {
  private final FieldVault vault;
  private final DivisionCode township;
  private final DivisionCode county;
  private final Map<IdNumber, byte[]> indexes = new HashMap<>();
  private final Map<IdNumber, byte[]> identities = new HashMap<>();

  public VoterFields(FieldVault vault, DivisionCode township) {
    this.vault = vault;
    this.township = township;
    this.county = township.at(DivisionLevel.COUNTY).orElseThrow();
  }

  /** The hash by which the roster and the rolls of the township know a number. */
  byte[] index(IdNumber number) {
    return indexes.computeIfAbsent(
        number, it -> vault.index(township, PERSON_IDENTIFIER.ID_NUMBER.getName(), it.value()));
  }

  /** The hash by which all rolls of the county know a number. */
  byte[] identity(IdNumber number) {
    return identities.computeIfAbsent(
        number, it -> vault.index(county, VOTER.IDENTITY.getName(), it.value()));
  }

  public String open(UUID voter, byte[] sealed) {
    return vault.open(cell(voter), sealed);
  }

  private Cell cell(UUID voter) {
    return new Cell(township, VOTER.getName(), VOTER.ID_NUMBER.getName(), voter);
  }

  /** In the order of the county's hashes. */
  List<VoterRecord> rows(DSLContext sql, List<VoterEntry> entries, Instant at) {
    var people = people(sql, entries);
    return entries.stream()
        .map(entry -> row(entry, people.get(entry.idNumber()), at))
        .sorted((one, other) -> Arrays.compareUnsigned(one.getIdentity(), other.getIdentity()))
        .toList();
  }

  private VoterRecord row(VoterEntry entry, @Nullable UUID person, Instant at) {
    var number = entry.idNumber();
    var row = VOTER.newRecord();
    row.setId(entry.id());
    row.setElection(entry.election());
    row.setPerson(person);
    row.setName(entry.name());
    row.setGender(number.gender().code());
    row.setBirthDate(number.birthDate());
    row.setIdNumber(vault.seal(cell(entry.id()), number.value()));
    row.setIdNumberIndex(index(number));
    row.setIdentity(identity(number));
    row.setResidentGroup(entry.residentGroup());
    row.setVersion(entry.version());
    changes(entry, at).forEach((field, value) -> set(row, field, value));
    return row;
  }

  @SuppressWarnings("unchecked")
  private static <T> void set(VoterRecord row, Field<T> field, @Nullable Object value) {
    row.set(field, (T) value);
  }

  /** What changes when somebody is taken off or declares, and what made it change. */
  Map<Field<?>, Object> changes(VoterEntry entry, Instant at) {
    var values = new LinkedHashMap<Field<?>, Object>();
    values.put(VOTER.RESIDENCE, kind(entry.residence()).name());
    values.put(VOTER.LIVING_SINCE, since(entry.residence()));
    values.put(VOTER.STANDING, entry.standing().name());
    values.put(VOTER.CHANGED_AT, at);
    switch (entry.change()) {
      case Change.Registration(String reason) -> cause(values, "REGISTRATION", null, reason);
      case Change.Ruling(UUID objection) -> cause(values, "RULING", objection, null);
      case Change.Supplement(String reason) -> cause(values, "SUPPLEMENT", null, reason);
    }
    return values;
  }

  private static void cause(
      Map<Field<?>, Object> values,
      String cause,
      @Nullable UUID objection,
      @Nullable String reason) {
    values.put(VOTER.CAUSE, cause);
    values.put(VOTER.OBJECTION, objection);
    values.put(VOTER.REASON, reason);
  }

  private static ResidenceKind kind(Residence residence) {
    return switch (residence) {
      case Residence.RegisteredAndLivingHere _ -> ResidenceKind.REGISTERED_AND_LIVING_HERE;
      case Residence.RegisteredOnly _ -> ResidenceKind.REGISTERED_ONLY;
      case Residence.LivingHereOnly _ -> ResidenceKind.LIVING_HERE_ONLY;
    };
  }

  private static @Nullable LocalDate since(Residence residence) {
    return residence instanceof Residence.LivingHereOnly here ? here.since() : null;
  }

  VoterEntry entry(VoterRecord row) {
    var standing = Standing.valueOf(row.getStanding());
    return new VoterEntry(
        row.getId(),
        row.getElection(),
        row.getName(),
        new IdNumber(open(row.getId(), row.getIdNumber())),
        row.getResidentGroup(),
        residence(row.getResidence(), row.getLivingSince(), standing),
        standing,
        change(row),
        row.getVersion());
  }

  /** Nobody is entered who was not accepted, or votes elsewhere: that need not be kept. */
  static Residence residence(String kind, @Nullable LocalDate since, Standing standing) {
    return switch (ResidenceKind.valueOf(kind)) {
      case REGISTERED_AND_LIVING_HERE -> new Residence.RegisteredAndLivingHere();
      case REGISTERED_ONLY -> new Residence.RegisteredOnly(standing == Standing.LISTED);
      case LIVING_HERE_ONLY ->
          new Residence.LivingHereOnly(Objects.requireNonNull(since), true, false);
    };
  }

  private static Change change(VoterRecord row) {
    return switch (row.getCause()) {
      case "REGISTRATION" -> new Change.Registration(row.getReason());
      case "RULING" -> new Change.Ruling(row.getObjection());
      default -> new Change.Supplement(row.getReason());
    };
  }

  /** Those of the voters whom the township's roster knows, by their numbers. */
  private Map<IdNumber, UUID> people(DSLContext sql, Collection<VoterEntry> entries) {
    var numbers = entries.stream().map(VoterEntry::idNumber).toList();
    byte[][] indexes = numbers.stream().map(this::index).toArray(byte[][]::new);
    var found = new HashMap<ByteBuffer, UUID>();
    sql.select(PERSON_IDENTIFIER.ID_NUMBER_INDEX, PERSON_IDENTIFIER.PERSON)
        .from(PERSON_IDENTIFIER)
        .where(PERSON_IDENTIFIER.ID_NUMBER_INDEX.eq(any(indexes)))
        .forEach(row -> found.put(ByteBuffer.wrap(row.value1()), row.value2()));
    return known(numbers, indexes, found);
  }

  private static Map<IdNumber, UUID> known(
      List<IdNumber> numbers, byte[][] indexes, Map<ByteBuffer, UUID> found) {
    var people = new HashMap<IdNumber, UUID>();
    for (int i = 0; i < indexes.length; i++) {
      var person = found.get(ByteBuffer.wrap(indexes[i]));
      if (person != null) {
        people.put(numbers.get(i), person);
      }
    }
    return people;
  }
}
