package dev.jiceng.affairs.ledger.jooq;

import static dev.jiceng.jooq.area.Tables.LEDGER_SETTING;
import static org.jooq.impl.DSL.noCondition;

import dev.jiceng.affairs.ledger.LedgerSetting;
import dev.jiceng.affairs.ledger.Publishing;
import dev.jiceng.affairs.ledger.Rhythm;
import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.jooq.Columns;
import dev.jiceng.shared.jooq.Group;
import dev.jiceng.shared.jooq.Listing;
import dev.jiceng.shared.jooq.Nest;
import dev.jiceng.shared.jooq.Order;
import java.util.List;

/** How townships have accounts kept (D-4, D-6). */
public final class SettingList {
  private SettingList() {}

  public static Listing listing() {
    return new Listing(
        LEDGER_SETTING,
        new Columns().order("TOWNSHIP", LEDGER_SETTING.TOWNSHIP),
        List.of(new Order("TOWNSHIP", false)),
        LEDGER_SETTING.ID,
        noCondition());
  }

  public static Nest<LedgerSetting> nest() {
    return new Nest<>(List.of(LEDGER_SETTING.fields()), List.of(), SettingList::row);
  }

  private static LedgerSetting row(Group row) {
    return new LedgerSetting(
        row.get(LEDGER_SETTING.ID),
        DivisionCode.of(row.get(LEDGER_SETTING.TOWNSHIP)),
        new Publishing(
            Rhythm.valueOf(row.get(LEDGER_SETTING.RHYTHM)), row.get(LEDGER_SETTING.PUBLISH_WITHIN)),
        row.find(LEDGER_SETTING.RESOLUTION_FROM),
        row.get(LEDGER_SETTING.VERSION));
  }
}
