package dev.jiceng.election.candidacy.jooq;

import static dev.jiceng.jooq.area.Tables.CANDIDACY;
import static dev.jiceng.jooq.area.Tables.PLEDGE;
import static dev.jiceng.jooq.area.Tables.VOTE_BUYING;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.election.candidacy.Candidacy;
import dev.jiceng.election.candidacy.ElectionKind;
import dev.jiceng.election.candidacy.FiledCandidacy;
import dev.jiceng.election.candidacy.Pledge;
import dev.jiceng.election.candidacy.Stand;
import dev.jiceng.regulation.ProfileRef;
import java.util.List;
import java.util.Objects;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** How a candidacy's row becomes what the rules speak of. */
final class CandidacyFields {
  static final Field<List<Pledge>> PLEDGES =
      multiset(
              select(
                      PLEDGE.KIND.convertFrom(Pledge.Kind::valueOf),
                      PLEDGE.SIGNED_ON,
                      PLEDGE.PUBLISHED_ON)
                  .from(PLEDGE)
                  .where(PLEDGE.TOWNSHIP.eq(CANDIDACY.TOWNSHIP))
                  .and(PLEDGE.CANDIDACY.eq(CANDIDACY.ID))
                  .orderBy(PLEDGE.SIGNED_ON, PLEDGE.KIND))
          .convertFrom(rows -> rows.map(mapping(Pledge::new)));

  /** Findings of vote buying that were confirmed against the person; nothing else of them. */
  static final Field<Integer> FOUND =
      field(select(count()).from(VOTE_BUYING).where(VOTE_BUYING.PERSON.eq(CANDIDACY.PERSON)));

  private CandidacyFields() {}

  /** A row of whatever kind. */
  interface Cells {
    <T> @Nullable T get(Field<T> column);

    default <T> T have(Field<T> column) {
      return Objects.requireNonNull(get(column), column::getName);
    }
  }

  static FiledCandidacy filed(Record row) {
    return filed(
        new Cells() {
          @Override
          public <T> @Nullable T get(Field<T> column) {
            return row.get(column);
          }
        },
        row.get(PLEDGES));
  }

  static FiledCandidacy filed(Cells row, List<Pledge> pledges) {
    var candidacy =
        new Candidacy(
            row.have(CANDIDACY.ID),
            row.have(CANDIDACY.PERSON),
            row.have(CANDIDACY.FOR_SECRETARY),
            pledges,
            study(row),
            row.have(FOUND));
    var stand =
        new Stand(
            ElectionKind.valueOf(row.have(CANDIDACY.ELECTION_KIND)),
            row.have(CANDIDACY.ELECTION),
            row.get(CANDIDACY.CONTEST),
            row.have(CANDIDACY.FOR_SECRETARY),
            row.have(CANDIDACY.WRITE_IN));
    return new FiledCandidacy(
        candidacy,
        DivisionCode.of(row.have(CANDIDACY.COMMUNITY)),
        stand,
        new ProfileRef(row.have(CANDIDACY.PROFILE), row.have(CANDIDACY.PROFILE_VERSION)),
        row.have(CANDIDACY.FILED_ON),
        withdrawal(row),
        row.have(CANDIDACY.VERSION));
  }

  private static Candidacy.@Nullable Study study(Cells row) {
    var on = row.get(CANDIDACY.STUDY_ON);
    return on == null
        ? null
        : new Candidacy.Study(row.have(CANDIDACY.STUDY_BODY), on, row.have(CANDIDACY.STUDY_AGREED));
  }

  private static FiledCandidacy.@Nullable Withdrawal withdrawal(Cells row) {
    var on = row.get(CANDIDACY.WITHDRAWN_ON);
    return on == null
        ? null
        : new FiledCandidacy.Withdrawal(on, row.have(CANDIDACY.WITHDRAWAL_REASON));
  }
}
