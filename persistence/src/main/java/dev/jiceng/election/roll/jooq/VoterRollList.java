package dev.jiceng.election.roll.jooq;

import static dev.jiceng.jooq.area.Tables.VOTER_ROLL;
import static org.jooq.impl.DSL.noCondition;

import dev.jiceng.shared.jooq.Asked;
import dev.jiceng.shared.jooq.Columns;
import dev.jiceng.shared.jooq.Listing;
import dev.jiceng.shared.jooq.Nest;
import dev.jiceng.shared.jooq.Offered;
import dev.jiceng.shared.jooq.Order;
import dev.jiceng.shared.jooq.Question;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.tenants.Scope;
import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;

/** The list of rolls: numbers alone, at every level. */
public final class VoterRollList {
  private static final Offered FIELDS =
      new Offered(VOTER_ROLL.TOWNSHIP, VOTER_ROLL.ID, VOTER_ROLL.COMMUNITY)
          .field("phase", VOTER_ROLL.PHASE)
          .field("voters", VOTER_ROLL.VOTERS)
          .field("women", VOTER_ROLL.WOMEN)
          .field("away", VOTER_ROLL.AWAY)
          .field("newcomers", VOTER_ROLL.NEWCOMERS)
          .field("awaiting", VOTER_ROLL.AWAITING)
          .field("publishedOn", VOTER_ROLL.PUBLISHED_ON)
          .field("publishedVoters", VOTER_ROLL.PUBLISHED_VOTERS)
          .field("frozenOn", VOTER_ROLL.FROZEN_ON)
          .field("frozenVoters", VOTER_ROLL.FROZEN_VOTERS)
          .field("frozenHash", VOTER_ROLL.FROZEN_HASH);

  private VoterRollList() {}

  public static Listing listing() {
    var columns =
        new Columns()
            .filter("community", VOTER_ROLL.COMMUNITY)
            .filter("phase", VOTER_ROLL.PHASE)
            .order("COMMUNITY", VOTER_ROLL.COMMUNITY)
            .group("township", VOTER_ROLL.TOWNSHIP)
            .group("phase", VOTER_ROLL.PHASE);
    return new Listing(
        VOTER_ROLL, columns, List.of(new Order("COMMUNITY", false)), VOTER_ROLL.ID, noCondition());
  }

  public static Nest<VoterRollRow> nest(Asked asked) {
    return new Nest<>(FIELDS.columns(asked), List.of(), VoterRollRow::new);
  }

  /** The rolls of a scope. */
  public static Question<VoterRollRow> of(Scope scope, LocalDate today, Asked asked) {
    return new Question<>(
        "voterRolls",
        Reads.place(scope),
        today,
        asked,
        () -> new Question.Parts<>(listing(), within(scope), nest(asked)));
  }

  public static Condition within(Scope scope) {
    return Reads.within(scope, VOTER_ROLL.COMMUNITY);
  }
}
