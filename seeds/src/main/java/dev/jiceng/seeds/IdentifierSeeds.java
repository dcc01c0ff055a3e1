package dev.jiceng.seeds;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.roster.Gender;
import dev.jiceng.roster.IdNumber;
import dev.jiceng.roster.Identifiers;
import dev.jiceng.roster.jooq.JooqIdentities;
import dev.jiceng.roster.jooq.JooqPeople;
import dev.jiceng.shared.crypto.FieldVault;
import dev.jiceng.shared.jooq.AuditNote;
import dev.jiceng.shared.jooq.Tx;
import java.util.HashMap;
import java.util.Objects;
import java.util.UUID;

/** Invented id numbers of the cadres of 勉阳街道 and 武侯镇 (TR-4). */
final class IdentifierSeeds {
  private static final int SERIALS = 1000;

  private IdentifierSeeds() {}

  /** Whether there was anything to do. */
  static boolean play(Tx tx, FieldVault vault, DivisionCode community) {
    var identities = new JooqIdentities(tx.sql(), tx.township(), vault);
    var cadres = Committees.of(tx, community).people();
    if (!identities.ofAll(cadres).isEmpty()) {
      return false;
    }
    String code = community.value();
    String place = "97" + code.charAt(6) + code.substring(9);
    var numbers = new InventedNumbers(place, 0, SERIALS);
    var people = new JooqPeople(tx.sql());
    var known = new HashMap<UUID, Identifiers>();
    for (int i = 0; i < cadres.size(); i++) {
      var person = people.find(cadres.get(i)).orElseThrow();
      var who = person.profile();
      int serial = 2 * i + (who.gender() == Gender.FEMALE ? 0 : 1);
      var born = Objects.requireNonNull(who.birthDate());
      var number = new IdNumber(numbers.of(born, serial));
      known.put(person.id(), new Identifiers(number, null));
    }
    identities.keep(known);
    tx.audit(new AuditNote("IDENTIFY", "Community", code, null, null, null));
    return true;
  }
}
