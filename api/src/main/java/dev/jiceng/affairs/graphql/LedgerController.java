package dev.jiceng.affairs.graphql;

import dev.jiceng.affairs.ledger.KeepLedger;
import dev.jiceng.affairs.ledger.Ledger;
import dev.jiceng.affairs.ledger.LedgerPeriod;
import dev.jiceng.affairs.ledger.LedgerSetting;
import dev.jiceng.affairs.ledger.Publishing;
import dev.jiceng.affairs.ledger.Rhythm;
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

/**
 * Opens ledgers, says who keeps them and how, closes and publishes their periods (D-1, D-4, D-5).
 */
@Controller
class LedgerController {
  private static final Desk.Act<Ledger, LedgerPayload> LEDGER =
      new Desk.Act<>(AffairsKinds.LEDGER, LedgerPayload::new);
  private static final Desk.Act<LedgerPeriod, PeriodPayload> PERIOD =
      new Desk.Act<>(AffairsKinds.PERIOD, PeriodPayload::new);
  private static final Desk.Act<LedgerSetting, SettingPayload> SETTING =
      new Desk.Act<>(AffairsKinds.SETTING, SettingPayload::new);

  private final Desk desk;

  LedgerController(Desk desk) {
    this.desk = desk;
  }

  record LedgerPayload(@Nullable Ledger ledger, List<UserError> userErrors) {}

  record PeriodPayload(@Nullable LedgerPeriod period, List<UserError> userErrors) {}

  record SettingPayload(@Nullable LedgerSetting setting, List<UserError> userErrors) {}

  record Change(
      String id,
      int version,
      Rhythm rhythm,
      int publishWithin,
      @Nullable BigDecimal resolutionFrom) {}

  record Open(DivisionCode community, LocalDate openedOn, BigDecimal opening) {}

  record Entrust(String id, int version, LocalDate since, String agreement) {}

  record Seen(String id, int version) {}

  record Close(String ledger, LocalDate startsOn) {}

  @MutationMapping
  SettingPayload ledgerSettingChange(@Argument Change input, DataFetchingEnvironment field) {
    var publishing = new Publishing(input.rhythm(), input.publishWithin());
    return desk.at(
        field,
        SETTING,
        input.id(),
        (tx, id, hand) ->
            desk.keeping(tx).change(id, input.version(), publishing, input.resolutionFrom()));
  }

  @MutationMapping
  LedgerPayload villageLedgerOpen(@Argument Open input, DataFetchingEnvironment field) {
    return desk.in(
        field,
        LEDGER,
        input.community(),
        (tx, hand) ->
            desk.keeping(tx)
                .open(input.community(), input.openedOn(), input.opening(), hand.now()));
  }

  @MutationMapping
  LedgerPayload villageLedgerEntrust(@Argument Entrust input, DataFetchingEnvironment field) {
    return desk.at(
        field,
        LEDGER,
        input.id(),
        (tx, id, hand) ->
            desk.keeping(tx)
                .entrust(
                    new KeepLedger.Seen(id, input.version()),
                    input.since(),
                    input.agreement().strip(),
                    hand.now()));
  }

  @MutationMapping
  LedgerPayload villageLedgerTakeBack(@Argument Seen input, DataFetchingEnvironment field) {
    return desk.at(
        field,
        LEDGER,
        input.id(),
        (tx, id, hand) -> desk.keeping(tx).takeBack(new KeepLedger.Seen(id, input.version())));
  }

  @MutationMapping
  PeriodPayload ledgerPeriodClose(@Argument Close input, DataFetchingEnvironment field) {
    return desk.at(
        field,
        PERIOD,
        input.ledger(),
        AffairsKinds.LEDGER,
        "ledger",
        (tx, id, hand) -> desk.closing(tx).close(id, input.startsOn(), hand));
  }

  @MutationMapping
  PeriodPayload ledgerPeriodPublish(@Argument Seen input, DataFetchingEnvironment field) {
    return desk.at(
        field,
        PERIOD,
        input.id(),
        (tx, id, hand) -> desk.closing(tx).publish(id, input.version(), hand));
  }
}
