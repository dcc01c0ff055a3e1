package dev.jiceng.election.committee.jooq;

import static dev.jiceng.jooq.township.Tables.MOBILE_BOX;
import static dev.jiceng.jooq.township.Tables.VOTER;
import static dev.jiceng.jooq.township.Tables.VOTER_PROXY;

import dev.jiceng.election.committee.MobileBox;
import dev.jiceng.election.committee.PollBook;
import dev.jiceng.shared.Ids;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;

/** The papers of a vote, in the township's own tables. */
public final class JooqPollBook implements PollBook {
  private final DSLContext sql;
  private final Ids ids;

  public JooqPollBook(DSLContext sql, Ids ids) {
    this.sql = sql;
    this.ids = ids;
  }

  @Override
  public Set<UUID> listed(UUID election, Collection<UUID> voters) {
    return sql.select(VOTER.ID)
        .from(VOTER)
        .where(VOTER.ELECTION.eq(election))
        .and(VOTER.ID.in(voters))
        .and(VOTER.STANDING.eq("LISTED"))
        .fetchSet(VOTER.ID);
  }

  @Override
  public void keep(UUID election, LocalDate on, List<Letter> letters, List<MobileBox> boxes) {
    for (Letter letter : letters) {
      var proxy = letter.proxy();
      if (!proxy.inWriting()) {
        continue;
      }
      sql.insertInto(VOTER_PROXY)
          .set(VOTER_PROXY.ID, ids.next())
          .set(VOTER_PROXY.ELECTION, election)
          .set(VOTER_PROXY.VOTER, proxy.voter())
          .set(VOTER_PROXY.PROXY, proxy.proxy())
          .set(VOTER_PROXY.DOCUMENT, letter.document())
          .set(VOTER_PROXY.RECORDED_ON, Objects.requireNonNullElse(proxy.publishedOn(), on))
          .set(VOTER_PROXY.PUBLISHED_ON, proxy.publishedOn())
          .execute();
    }
    for (MobileBox box : boxes) {
      sql.insertInto(MOBILE_BOX)
          .set(MOBILE_BOX.ID, ids.next())
          .set(MOBILE_BOX.ELECTION, election)
          .set(MOBILE_BOX.NAME, box.name())
          .set(MOBILE_BOX.JUSTIFICATION, box.justification())
          .execute();
    }
  }
}
