package dev.jiceng.affairs.graphql;

import dev.jiceng.affairs.ledger.EntryKind;
import dev.jiceng.affairs.ledger.LedgerEntry;
import dev.jiceng.affairs.ledger.SettleEntry;
import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.graphql.UserError;
import graphql.schema.DataFetchingEnvironment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Incomes and expenses: written down, signed, posted, taken back (D-1 to D-3). */
@Controller
class EntryController {
  private static final Desk.Act<LedgerEntry, Payload> ENTRY =
      new Desk.Act<>(AffairsKinds.ENTRY, Payload::new);

  private final Desk desk;

  EntryController(Desk desk) {
    this.desk = desk;
  }

  record Payload(@Nullable LedgerEntry entry, List<UserError> userErrors) {}

  record Recorded(
      DivisionCode community,
      EntryKind kind,
      String item,
      @Nullable String note,
      BigDecimal amount,
      LocalDate expectedOn,
      @Nullable String resolution) {
    LedgerEntry.Content content() {
      return new LedgerEntry.Content(
          kind,
          item.strip(),
          note,
          amount,
          expectedOn,
          resolution == null ? null : Desk.uuid(AffairsKinds.DECISION.name(), resolution));
    }
  }

  record Seen(String id, int version) {}

  record Post(String id, int version, LocalDate actualOn) {}

  record Withdraw(String id, int version, String reason) {}

  record Reverse(String id, String reason) {}

  @MutationMapping
  Payload ledgerEntryRecord(@Argument Recorded input, DataFetchingEnvironment field) {
    return desk.in(
        field,
        ENTRY,
        input.community(),
        (tx, hand) -> desk.recording(tx).record(input.community(), input.content(), hand));
  }

  @MutationMapping
  Payload ledgerEntryApprove(@Argument Seen input, DataFetchingEnvironment field) {
    return desk.at(
        field,
        ENTRY,
        input.id(),
        (tx, id, hand) ->
            desk.settling(tx).approve(new SettleEntry.Seen(id, input.version()), hand));
  }

  @MutationMapping
  Payload ledgerEntryCheck(@Argument Seen input, DataFetchingEnvironment field) {
    return desk.at(
        field,
        ENTRY,
        input.id(),
        (tx, id, hand) -> desk.settling(tx).check(new SettleEntry.Seen(id, input.version()), hand));
  }

  @MutationMapping
  Payload ledgerEntryPost(@Argument Post input, DataFetchingEnvironment field) {
    return desk.at(
        field,
        ENTRY,
        input.id(),
        (tx, id, hand) ->
            desk.settling(tx)
                .post(new SettleEntry.Seen(id, input.version()), input.actualOn(), hand));
  }

  @MutationMapping
  Payload ledgerEntryWithdraw(@Argument Withdraw input, DataFetchingEnvironment field) {
    return desk.at(
        field,
        ENTRY,
        input.id(),
        (tx, id, hand) ->
            desk.settling(tx)
                .withdraw(new SettleEntry.Seen(id, input.version()), input.reason().strip(), hand));
  }

  @MutationMapping
  Payload ledgerEntryReverse(@Argument Reverse input, DataFetchingEnvironment field) {
    return desk.at(
        field,
        ENTRY,
        input.id(),
        (tx, id, hand) -> desk.recording(tx).reverse(id, input.reason().strip(), hand));
  }
}
