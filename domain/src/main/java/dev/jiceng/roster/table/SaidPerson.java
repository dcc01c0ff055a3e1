package dev.jiceng.roster.table;

import static dev.jiceng.roster.table.RosterColumn.BIRTH_DATE;
import static dev.jiceng.roster.table.RosterColumn.EDUCATION;
import static dev.jiceng.roster.table.RosterColumn.ETHNICITY;
import static dev.jiceng.roster.table.RosterColumn.GENDER;
import static dev.jiceng.roster.table.RosterColumn.ID_NUMBER;
import static dev.jiceng.roster.table.RosterColumn.NAME;
import static dev.jiceng.roster.table.RosterColumn.ORIGIN;
import static dev.jiceng.roster.table.RosterColumn.PHONE;
import static dev.jiceng.roster.table.RosterColumn.POLITICAL_STATUS;
import static dev.jiceng.roster.table.RosterColumn.SKILLS;

import dev.jiceng.roster.Education;
import dev.jiceng.roster.Ethnicity;
import dev.jiceng.roster.Gender;
import dev.jiceng.roster.Identifiers;
import dev.jiceng.roster.KeepPerson;
import dev.jiceng.roster.Origin;
import dev.jiceng.roster.Person;
import dev.jiceng.roster.PoliticalStatus;
import dev.jiceng.roster.Profile;
import dev.jiceng.table.LineReader;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a line says of somebody; identifiers only where they are not those that are known. */
record SaidPerson(String name, Profile profile, KeepPerson.Identification identification) {
  private static final Profile NOTHING =
      new Profile(Gender.UNKNOWN, null, null, null, null, null, List.of());

  static SaidPerson of(
      LineReader line, @Nullable Person known, Identifiers identifiers, RosterCells cells) {
    var person = known == null ? new Person(new UUID(0, 0), "", NOTHING, 0) : known;
    var written = cells.of(person);
    return new SaidPerson(
        line.kept(NAME, person.name(), text(written, NAME), () -> line.text(NAME)),
        profile(line, person.profile(), written),
        new KeepPerson.Identification(
            identifier(
                line,
                ID_NUMBER,
                RosterCells.idNumber(identifiers, true),
                RosterCells.idNumber(identifiers, false)),
            identifier(
                line,
                PHONE,
                RosterCells.phone(identifiers, true),
                RosterCells.phone(identifiers, false))));
  }

  private static Profile profile(LineReader line, Profile kept, Map<RosterColumn, String> written) {
    return new Profile(
        line.kept(GENDER, kept.gender(), text(written, GENDER), () -> gender(line)),
        line.kept(
            BIRTH_DATE, kept.birthDate(), text(written, BIRTH_DATE), () -> line.day(BIRTH_DATE)),
        line.kept(
            ETHNICITY,
            kept.ethnicity(),
            text(written, ETHNICITY),
            () -> line.value(ETHNICITY, Ethnicity.class)),
        line.kept(
            EDUCATION,
            kept.education(),
            text(written, EDUCATION),
            () -> line.value(EDUCATION, Education.class)),
        line.kept(
            POLITICAL_STATUS,
            kept.politicalStatus(),
            text(written, POLITICAL_STATUS),
            () -> line.value(POLITICAL_STATUS, PoliticalStatus.class)),
        line.kept(
            ORIGIN, kept.origin(), text(written, ORIGIN), () -> line.value(ORIGIN, Origin.class)),
        line.kept(SKILLS, kept.skills(), text(written, SKILLS), () -> line.many(SKILLS)));
  }

  private static Gender gender(LineReader line) {
    return Objects.requireNonNullElse(line.value(GENDER, Gender.class), Gender.UNKNOWN);
  }

  /** A mask is as good as nothing where it is the mask of what is known. */
  private static @Nullable String identifier(
      LineReader line, RosterColumn column, String clear, String masked) {
    if (line.repeats(column, clear) || line.repeats(column, masked)) {
      return null;
    }
    String written = line.digits(column);
    if (written != null && written.contains("*")) {
      line.refuse(column, "TR-4.mask");
      return null;
    }
    return written;
  }

  private static String text(Map<RosterColumn, String> written, RosterColumn column) {
    return written.getOrDefault(column, "");
  }

  boolean isNothingNew(Person known) {
    return name.equals(known.name())
        && profile.equals(known.profile())
        && identification.idNumber() == null
        && identification.phone() == null;
  }
}
