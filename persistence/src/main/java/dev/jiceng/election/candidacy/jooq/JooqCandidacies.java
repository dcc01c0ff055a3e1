package dev.jiceng.election.candidacy.jooq;

import static dev.jiceng.jooq.area.Tables.CANDIDACY;
import static dev.jiceng.jooq.area.Tables.PLEDGE;

import dev.jiceng.election.candidacy.Candidacies;
import dev.jiceng.election.candidacy.FiledCandidacy;
import dev.jiceng.election.candidacy.Pledge;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.tenants.Scope;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;

/** The candidacies of the township, its one community, or the county that the scope names. */
public final class JooqCandidacies implements Candidacies {
  private final DSLContext sql;
  private final Condition within;

  public JooqCandidacies(DSLContext sql, Scope scope) {
    this.sql = sql;
    this.within = Reads.within(scope, CANDIDACY.COMMUNITY);
  }

  @Override
  public Optional<FiledCandidacy> find(UUID candidacy) {
    return select(CANDIDACY.ID.eq(candidacy)).fetchOptional(CandidacyFields::filed);
  }

  @Override
  public Optional<FiledCandidacy> standing(UUID election, UUID person) {
    return select(standingFor(election).and(CANDIDACY.PERSON.eq(person)))
        .fetchOptional(CandidacyFields::filed);
  }

  @Override
  public List<FiledCandidacy> standing(UUID election) {
    return select(standingFor(election)).orderBy(CANDIDACY.ID).fetch(CandidacyFields::filed);
  }

  private static Condition standingFor(UUID election) {
    return CANDIDACY.ELECTION.eq(election).and(CANDIDACY.WITHDRAWN_ON.isNull());
  }

  private SelectConditionStep<Record> select(Condition condition) {
    return sql.select(CANDIDACY.fields())
        .select(CandidacyFields.FOUND, CandidacyFields.PLEDGES)
        .from(CANDIDACY)
        .where(condition)
        .and(within);
  }

  @Override
  public boolean add(FiledCandidacy filed) {
    return sql.insertInto(CANDIDACY)
            .set(CANDIDACY.ID, filed.id())
            .set(CANDIDACY.COMMUNITY, filed.community().value())
            .set(CANDIDACY.PERSON, filed.candidacy().person())
            .set(CANDIDACY.ELECTION, filed.stand().election())
            .set(CANDIDACY.ELECTION_KIND, filed.stand().kind().name())
            .set(CANDIDACY.CONTEST, filed.stand().contest())
            .set(CANDIDACY.FOR_SECRETARY, filed.stand().forSecretary())
            .set(CANDIDACY.WRITE_IN, filed.stand().isWriteIn())
            .set(CANDIDACY.PROFILE, filed.profile().id())
            .set(CANDIDACY.PROFILE_VERSION, filed.profile().version())
            .set(CANDIDACY.FILED_ON, filed.filedOn())
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  @Override
  public Optional<FiledCandidacy> save(FiledCandidacy filed) {
    var study = filed.candidacy().study();
    var withdrawal = filed.withdrawal();
    int updated =
        sql.update(CANDIDACY)
            .set(CANDIDACY.VERSION, filed.version() + 1)
            .set(CANDIDACY.STUDY_BODY, study == null ? null : study.body())
            .set(CANDIDACY.STUDY_ON, study == null ? null : study.on())
            .set(CANDIDACY.STUDY_AGREED, study == null ? null : study.agreed())
            .set(CANDIDACY.WITHDRAWN_ON, withdrawal == null ? null : withdrawal.on())
            .set(CANDIDACY.WITHDRAWAL_REASON, withdrawal == null ? null : withdrawal.reason())
            .where(CANDIDACY.ID.eq(filed.id()))
            .and(CANDIDACY.VERSION.eq(filed.version()))
            .execute();
    if (updated == 0) {
      return Optional.empty();
    }
    filed.candidacy().pledges().forEach(pledge -> save(filed.id(), pledge));
    return Optional.of(filed.withVersion(filed.version() + 1));
  }

  private void save(UUID candidacy, Pledge pledge) {
    sql.insertInto(PLEDGE)
        .set(PLEDGE.CANDIDACY, candidacy)
        .set(PLEDGE.KIND, pledge.kind().name())
        .set(PLEDGE.SIGNED_ON, pledge.signedOn())
        .set(PLEDGE.PUBLISHED_ON, pledge.publishedOn())
        .onConflict(PLEDGE.TOWNSHIP, PLEDGE.CANDIDACY, PLEDGE.KIND)
        .doUpdate()
        .set(PLEDGE.PUBLISHED_ON, pledge.publishedOn())
        .execute();
  }
}
