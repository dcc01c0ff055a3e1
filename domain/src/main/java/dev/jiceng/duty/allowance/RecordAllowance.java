package dev.jiceng.duty.allowance;

import static dev.jiceng.duty.DutyRule.PD_7;

import dev.jiceng.affairs.Mark;
import dev.jiceng.affairs.Yuan;
import dev.jiceng.duty.allowance.Allowance.Holder;
import dev.jiceng.duty.allowance.Allowance.Pay;
import dev.jiceng.roster.Membership;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Violation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Records what a holder got for a month, and corrects it (PD-7). */
public final class RecordAllowance {
  private final Allowances allowances;
  private final Ids ids;

  public RecordAllowance(Allowances allowances, Ids ids) {
    this.allowances = allowances;
    this.ids = ids;
  }

  public Outcome<Allowance> record(UUID membership, LocalDate month, Pay pay, Mark mark) {
    var tenure = allowances.hold(membership).orElse(null);
    if (tenure == null) {
      return new Outcome.Unknown<>("membership");
    }
    var known = allowances.of(membership, month).orElse(null);
    if (known != null) {
      return new Outcome.Duplicate<>("month", known);
    }
    var found = month(month, tenure.membership(), new Moment(mark.at()).day());
    found.addAll(pay(pay));
    if (!found.isEmpty()) {
      return Outcome.refused(found);
    }
    var held = tenure.membership();
    var holder = new Holder(held.id(), held.person(), tenure.organization().community());
    var allowance = new Allowance(ids.next(), holder, month, pay.exact(), mark, 1);
    allowances.add(allowance);
    return Outcome.done(allowance);
  }

  private static List<Violation> month(LocalDate month, Membership held, LocalDate today) {
    var found = new ArrayList<Violation>();
    if (month.getDayOfMonth() != 1) {
      found.add(Violation.of(PD_7, "PD-7.month", "month", Map.of("day", month)));
    }
    if (month.isAfter(today)) {
      found.add(Violation.of(PD_7, "PD-7.future", "month", Map.of("today", today)));
    }
    var last = month.plusMonths(1).minusDays(1);
    var end = held.endsOn();
    if (held.startsOn().isAfter(last)) {
      found.add(Violation.of(PD_7, "PD-7.before", "month", Map.of("from", held.startsOn())));
    }
    if (end != null && end.isBefore(month)) {
      found.add(Violation.of(PD_7, "PD-7.after", "month", Map.of("until", end)));
    }
    return found;
  }

  private static List<Violation> pay(Pay pay) {
    var found = new ArrayList<>(Yuan.balance(PD_7, "amount", pay.amount()));
    insurance("pension", pay.pension(), found);
    insurance("medical", pay.medical(), found);
    insurance("injury", pay.injury(), found);
    return found;
  }

  private static void insurance(String path, @Nullable BigDecimal amount, List<Violation> found) {
    if (amount != null) {
      found.addAll(Yuan.balance(PD_7, path, amount));
    }
  }

  public Outcome<Allowance> correct(UUID id, int version, Pay pay, Mark mark) {
    var allowance = allowances.find(id).orElse(null);
    if (allowance == null) {
      return new Outcome.Unknown<>("id");
    }
    if (allowance.version() != version) {
      return new Outcome.Stale<>(allowance);
    }
    var found = pay(pay);
    return found.isEmpty()
        ? allowances
            .save(allowance.corrected(pay.exact(), mark))
            .map(Outcome::done)
            .orElseGet(() -> new Outcome.Stale<>(allowances.find(id).orElseThrow()))
        : Outcome.refused(found);
  }
}
