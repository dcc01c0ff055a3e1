package dev.jiceng.affairs.ledger;

import static dev.jiceng.affairs.AffairsRule.D_2;
import static dev.jiceng.affairs.AffairsRule.D_3;

import dev.jiceng.affairs.Mark;
import dev.jiceng.affairs.ledger.LedgerEntry.Posted;
import dev.jiceng.shared.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which act an entry is ready for, whoever does it (D-2, D-3). */
public final class EntryPath {
  private EntryPath() {}

  /** Everything in the way of the act. */
  public static List<Violation> blockers(LedgerEntry entry, EntryAction action) {
    return switch (action) {
      case APPROVE -> signing(entry, entry.approved());
      case CHECK -> signing(entry, entry.checked());
      case POST -> posting(entry);
      case WITHDRAW -> settled(entry);
      case REVERSE -> reversing(entry);
    };
  }

  private static List<Violation> signing(LedgerEntry entry, @Nullable Mark same) {
    var found = settled(entry);
    if (!entry.needsSignatures()) {
      found.add(Violation.of(D_2, "D-2.notNeeded", "id"));
    }
    if (same != null) {
      found.add(Violation.of(D_2, "D-2.signed", "id", Map.of("name", same.by().name())));
    }
    return found;
  }

  private static List<Violation> posting(LedgerEntry entry) {
    var found = settled(entry);
    if (entry.needsSignatures() && entry.approved() == null) {
      found.add(Violation.of(D_2, "D-2.approval", "id"));
    }
    if (entry.needsSignatures() && entry.checked() == null) {
      found.add(Violation.of(D_2, "D-2.check", "id"));
    }
    return found;
  }

  private static List<Violation> reversing(LedgerEntry entry) {
    var found = new ArrayList<Violation>();
    if (!(entry.ending() instanceof Posted)) {
      found.add(Violation.of(D_3, "D-3.notPosted", "id"));
    }
    if (entry.reversal() != null) {
      found.add(Violation.of(D_3, "D-3.reversal", "id"));
    }
    return found;
  }

  private static List<Violation> settled(LedgerEntry entry) {
    var found = new ArrayList<Violation>();
    if (entry.ending() != null) {
      found.add(Violation.of(D_3, "D-3.settled", "id"));
    }
    return found;
  }
}
