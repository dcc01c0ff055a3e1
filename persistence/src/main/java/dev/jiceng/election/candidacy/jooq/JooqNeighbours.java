package dev.jiceng.election.candidacy.jooq;

import static dev.jiceng.jooq.area.Tables.CANDIDACY;
import static dev.jiceng.jooq.area.Tables.COMMITTEE_ELECTION;
import static dev.jiceng.jooq.area.Tables.MEMBERSHIP;
import static dev.jiceng.jooq.area.Tables.ORGANIZATION;
import static dev.jiceng.jooq.area.Tables.POST;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.election.candidacy.ElectionKind;
import dev.jiceng.election.candidacy.Neighbours;
import dev.jiceng.roster.OrganizationKind;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jooq.DSLContext;

/** Who serves and who stands in a community, in one statement. */
public final class JooqNeighbours implements Neighbours {
  private final DSLContext sql;
  private final LocalDate today;

  public JooqNeighbours(DSLContext sql, LocalDate today) {
    this.sql = sql;
    this.today = today;
  }

  @Override
  public List<Neighbour> of(DivisionCode community, ElectionKind kind) {
    var others =
        Arrays.stream(OrganizationKind.values())
            .filter(
                kind == ElectionKind.PARTY
                    ? OrganizationKind::isSelfGovernment
                    : OrganizationKind::isParty)
            .map(Enum::name)
            .toList();
    var serving =
        select(MEMBERSHIP.PERSON, inline(Place.SERVES.name()))
            .from(MEMBERSHIP)
            .join(POST)
            .on(POST.ID.eq(MEMBERSHIP.POST))
            .join(ORGANIZATION)
            .on(ORGANIZATION.ID.eq(POST.ORGANIZATION))
            .where(ORGANIZATION.COMMUNITY.eq(community.value()))
            .and(ORGANIZATION.KIND.in(others))
            .and(POST.KIND.ne("OTHER"))
            .and(MEMBERSHIP.STARTS_ON.le(today))
            .and(MEMBERSHIP.ENDS_ON.isNull().or(MEMBERSHIP.ENDS_ON.ge(today)));
    var concluded =
        selectOne()
            .from(COMMITTEE_ELECTION)
            .where(COMMITTEE_ELECTION.ID.eq(CANDIDACY.ELECTION))
            .and(COMMITTEE_ELECTION.TERM_ENDS_ON.isNotNull());
    var standing =
        select(CANDIDACY.PERSON, inline(Place.STANDS.name()))
            .from(CANDIDACY)
            .where(CANDIDACY.COMMUNITY.eq(community.value()))
            .and(CANDIDACY.WITHDRAWN_ON.isNull())
            .and(notExists(concluded));
    return sql.fetch(serving.union(standing))
        .map(row -> new Neighbour(row.value1(), Place.valueOf(row.value2())));
  }
}
