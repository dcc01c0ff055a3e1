package dev.jiceng.roster.table;

import dev.jiceng.roster.Identifiers;
import dev.jiceng.roster.Person;
import dev.jiceng.roster.Tenure;
import dev.jiceng.table.Labels;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a roster's line is written; a line that is written so already says nothing new. */
public record RosterCells(Labels labels) {
  /** {@code clear}: whether identifiers are shown as they are. */
  public Map<RosterColumn, String> of(
      Person person, Identifiers identifiers, @Nullable Tenure tenure, boolean clear) {
    var cells = of(person);
    cells.put(RosterColumn.ID_NUMBER, idNumber(identifiers, clear));
    cells.put(RosterColumn.PHONE, phone(identifiers, clear));
    if (tenure != null) {
      cells.putAll(of(tenure));
    }
    return cells;
  }

  Map<RosterColumn, String> of(Person person) {
    var profile = person.profile();
    var cells = new EnumMap<RosterColumn, String>(RosterColumn.class);
    cells.put(RosterColumn.PERSON, person.id().toString());
    cells.put(RosterColumn.NAME, person.name());
    cells.put(RosterColumn.GENDER, labels.of(profile.gender()));
    cells.put(RosterColumn.BIRTH_DATE, Objects.toString(profile.birthDate(), ""));
    cells.put(RosterColumn.ETHNICITY, label(profile.ethnicity()));
    cells.put(RosterColumn.EDUCATION, label(profile.education()));
    cells.put(RosterColumn.POLITICAL_STATUS, label(profile.politicalStatus()));
    cells.put(RosterColumn.ORIGIN, label(profile.origin()));
    cells.put(RosterColumn.SKILLS, String.join("、", profile.skills()));
    return cells;
  }

  Map<RosterColumn, String> of(Tenure tenure) {
    var membership = tenure.membership();
    var end = membership.end();
    var cells = new EnumMap<RosterColumn, String>(RosterColumn.class);
    cells.put(RosterColumn.MEMBERSHIP, membership.id().toString());
    cells.put(RosterColumn.COMMUNITY, tenure.organization().community().value());
    cells.put(RosterColumn.ORGANIZATION, tenure.organization().name());
    cells.put(RosterColumn.POST, tenure.post().title());
    cells.put(RosterColumn.STARTS_ON, membership.startsOn().toString());
    cells.put(RosterColumn.ENDS_ON, end == null ? "" : end.on().toString());
    cells.put(RosterColumn.END_REASON, end == null ? "" : labels.of(end.reason()));
    return cells;
  }

  private String label(@Nullable Enum<?> value) {
    return value == null ? "" : labels.of(value);
  }

  static String idNumber(Identifiers identifiers, boolean clear) {
    var number = identifiers.idNumber();
    if (number == null) {
      return "";
    }
    return clear ? number.value() : number.masked();
  }

  static String phone(Identifiers identifiers, boolean clear) {
    var phone = identifiers.phone();
    if (phone == null) {
      return "";
    }
    return clear ? phone.value() : phone.masked();
  }
}
