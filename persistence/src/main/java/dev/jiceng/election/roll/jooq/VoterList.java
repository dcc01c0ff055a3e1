package dev.jiceng.election.roll.jooq;

import static dev.jiceng.jooq.area.Tables.VOTER_ROLL;
import static dev.jiceng.jooq.township.Tables.VOTER;
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

/** The voters of one township or community; above it there is no such table. */
public final class VoterList {
  private static final Offered FIELDS =
      new Offered(VOTER_ROLL.TOWNSHIP, VOTER_ROLL.COMMUNITY, VOTER.ID, VOTER.ELECTION)
          .field("name", VOTER.NAME)
          .field("gender", VOTER.GENDER)
          .field("birthDate", VOTER.BIRTH_DATE)
          .field("idNumber", VOTER.ID_NUMBER)
          .field("residentGroup", VOTER.RESIDENT_GROUP)
          .field("residence", VOTER.RESIDENCE)
          .field("livingSince", VOTER.LIVING_SINCE)
          .field("standing", VOTER.STANDING)
          .field("cause", VOTER.CAUSE)
          .field("reason", VOTER.REASON)
          .field("changedAt", VOTER.CHANGED_AT)
          .field("version", VOTER.VERSION);

  private VoterList() {}

  public static Listing listing() {
    var columns =
        new Columns()
            .filter("id", VOTER.ID)
            .filter("election", VOTER.ELECTION)
            .filter("community", VOTER_ROLL.COMMUNITY)
            .filter("name", VOTER.NAME)
            .filter("gender", VOTER.GENDER)
            .filter("birthDate", VOTER.BIRTH_DATE)
            .filter("residentGroup", VOTER.RESIDENT_GROUP)
            .filter("residence", VOTER.RESIDENCE)
            .filter("standing", VOTER.STANDING)
            .order("NAME", VOTER.NAME)
            .order("BIRTH_DATE", VOTER.BIRTH_DATE)
            .group("community", VOTER_ROLL.COMMUNITY)
            .group("residentGroup", VOTER.RESIDENT_GROUP)
            .group("residence", VOTER.RESIDENCE)
            .group("standing", VOTER.STANDING);
    return new Listing(
        JooqVoters.WITH_ROLL, columns, List.of(new Order("NAME", false)), VOTER.ID, noCondition());
  }

  public static Nest<VoterRow> nest(Asked asked) {
    return new Nest<>(FIELDS.columns(asked), List.of(), VoterRow::new);
  }

  /** The voters of a scope. */
  public static Question<VoterRow> of(Scope scope, LocalDate today, Asked asked) {
    return new Question<>(
        "voters",
        Reads.place(scope),
        today,
        asked,
        () -> new Question.Parts<>(listing(), within(scope), nest(asked)));
  }

  public static Condition within(Scope scope) {
    return Reads.within(scope, VOTER_ROLL.COMMUNITY);
  }
}
