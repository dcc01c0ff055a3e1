package dev.jiceng.roster;

import static dev.jiceng.roster.RosterRule.TR_4;

import dev.jiceng.shared.Violation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Identifiers as somebody wrote them, read by GB 11643; no violation repeats anything of them.
 * Identifiers that break a rule are not among {@code identifiers}.
 */
record IdentityChecks(Identifiers identifiers, List<Violation> violations) {
  static IdentityChecks of(KeepPerson.Identification written, Profile profile) {
    var found = new ArrayList<Violation>();
    var number = idNumber(written.idNumber(), found);
    found.addAll(fits(number, profile));
    return new IdentityChecks(new Identifiers(number, phone(written.phone(), found)), found);
  }

  /** Null where nothing was written, or something that is no such number. */
  static @Nullable IdNumber idNumber(@Nullable String written, List<Violation> found) {
    if (written == null) {
      return null;
    }
    String text = IdNumber.normal(written);
    if (!IdNumber.hasForm(text)) {
      found.add(Violation.of(TR_4, "TR-4.idForm", "idNumber"));
      return null;
    }
    if (!IdNumber.checks(text)) {
      found.add(Violation.of(TR_4, "TR-4.idCheck", "idNumber"));
      return null;
    }
    return new IdNumber(text);
  }

  private static @Nullable Phone phone(@Nullable String written, List<Violation> found) {
    if (written == null) {
      return null;
    }
    String text = written.strip();
    if (!Phone.hasForm(text)) {
      found.add(Violation.of(TR_4, "TR-4.phone", "phone"));
      return null;
    }
    return new Phone(text);
  }

  /** Birth date and gender are those the number tells, as far as they are known. */
  static List<Violation> fits(@Nullable IdNumber number, Profile profile) {
    var found = new ArrayList<Violation>();
    if (number == null) {
      return found;
    }
    var born = profile.birthDate();
    if (born != null && !born.equals(number.birthDate())) {
      found.add(Violation.of(TR_4, "TR-4.idBirth", "birthDate"));
    }
    if (profile.gender().isKnown() && profile.gender() != number.gender()) {
      found.add(Violation.of(TR_4, "TR-4.idGender", "gender"));
    }
    return found;
  }
}
