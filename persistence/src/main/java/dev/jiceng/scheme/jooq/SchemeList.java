package dev.jiceng.scheme.jooq;

import static dev.jiceng.jooq.area.Tables.ELECTION_SCHEME;
import static dev.jiceng.jooq.area.Tables.ELECTION_SCHEME_ACT;
import static org.jooq.impl.DSL.noCondition;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.scheme.Scheme;
import dev.jiceng.scheme.SchemeAct;
import dev.jiceng.scheme.SchemeAction;
import dev.jiceng.shared.Actor;
import dev.jiceng.shared.jooq.Columns;
import dev.jiceng.shared.jooq.Group;
import dev.jiceng.shared.jooq.Listing;
import dev.jiceng.shared.jooq.Nest;
import dev.jiceng.shared.jooq.Order;
import java.util.List;

/** The list of schemes, those submitted last first. */
public final class SchemeList {
  private SchemeList() {}

  public static Listing listing() {
    var columns =
        new Columns()
            .filter("id", ELECTION_SCHEME.ID)
            .filter("township", ELECTION_SCHEME.TOWNSHIP)
            .filter("state", ELECTION_SCHEME.STATE)
            .filter("submittedOn", ELECTION_SCHEME.SUBMITTED_ON)
            .filter("issuedOn", ELECTION_SCHEME.ISSUED_ON)
            .order("TOWNSHIP", ELECTION_SCHEME.TOWNSHIP)
            .order("SUBMITTED_ON", ELECTION_SCHEME.SUBMITTED_ON);
    return new Listing(
        ELECTION_SCHEME,
        columns,
        List.of(new Order("SUBMITTED_ON", true)),
        ELECTION_SCHEME.ID,
        noCondition());
  }

  public static Nest<Scheme> nest() {
    var acts =
        new Nest.Child(
            ELECTION_SCHEME_ACT,
            page -> ELECTION_SCHEME_ACT.SCHEME.eq(page.of(ELECTION_SCHEME.ID)),
            List.of(
                ELECTION_SCHEME_ACT.ID,
                ELECTION_SCHEME_ACT.ACTION,
                ELECTION_SCHEME_ACT.HAPPENED_ON,
                ELECTION_SCHEME_ACT.SUBJECT,
                ELECTION_SCHEME_ACT.NAME,
                ELECTION_SCHEME_ACT.REMARK),
            List.of(ELECTION_SCHEME_ACT.POSITION));
    return new Nest<>(List.of(ELECTION_SCHEME.fields()), List.of(acts), SchemeList::row);
  }

  private static Scheme row(Group row) {
    return new Scheme(
        row.get(ELECTION_SCHEME.ID),
        DivisionCode.of(row.get(ELECTION_SCHEME.TOWNSHIP)),
        new Scheme.Text(row.get(ELECTION_SCHEME.TITLE), row.get(ELECTION_SCHEME.CONTENT)),
        Scheme.State.valueOf(row.get(ELECTION_SCHEME.STATE)),
        row.children(ELECTION_SCHEME_ACT.ID, SchemeList::act),
        row.get(ELECTION_SCHEME.VERSION));
  }

  private static SchemeAct act(Group row) {
    return new SchemeAct(
        SchemeAction.valueOf(row.get(ELECTION_SCHEME_ACT.ACTION)),
        row.get(ELECTION_SCHEME_ACT.HAPPENED_ON),
        new Actor(row.get(ELECTION_SCHEME_ACT.SUBJECT), row.get(ELECTION_SCHEME_ACT.NAME)),
        row.find(ELECTION_SCHEME_ACT.REMARK));
  }
}
