package dev.jiceng.regulation.jooq;

import static dev.jiceng.jooq.area.Tables.REGULATION_PROFILE;

import dev.jiceng.regulation.Pedigree;
import dev.jiceng.regulation.Profile;
import dev.jiceng.regulation.ProfileRef;
import dev.jiceng.regulation.RegulationProfiles;
import dev.jiceng.shared.Ids;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.JSONB;

/** The profiles that one county sees, in a transaction that may add to its own. */
public final class JooqRegulationProfiles implements RegulationProfiles {
  private static final ProfileTables ALL = ProfileTables.as("known");

  private final DSLContext sql;
  private final Ids ids;

  public JooqRegulationProfiles(DSLContext sql, Ids ids) {
    this.sql = sql;
    this.ids = ids;
  }

  @Override
  public Optional<Pedigree> find(ProfileRef ref) {
    var line = withAncestors(List.of(ref));
    return line.stream()
        .filter(it -> it.ref().equals(ref))
        .findFirst()
        .map(profile -> Pedigree.of(profile, line));
  }

  @Override
  public Optional<Profile> newestOwn(String id) {
    return sql.select(REGULATION_PROFILE.CONTENT)
        .from(REGULATION_PROFILE)
        .where(REGULATION_PROFILE.PROFILE.eq(id))
        .and(REGULATION_PROFILE.CURRENT)
        .fetchOptional(row -> ProfileJson.read(row.value1().data()));
  }

  @Override
  public List<Profile> withAncestors(Collection<ProfileRef> refs) {
    return sql.select(ALL.content)
        .from(ALL.table)
        .where(ALL.isOfLines(refs))
        .fetch(row -> ProfileJson.read(row.value1()));
  }

  @Override
  public boolean isTaken(String id) {
    return sql.fetchExists(ALL.table, ALL.profile.eq(id));
  }

  @Override
  public boolean add(Pedigree pedigree) {
    var profile = pedigree.profile();
    sql.update(REGULATION_PROFILE)
        .set(REGULATION_PROFILE.CURRENT, false)
        .where(REGULATION_PROFILE.PROFILE.eq(profile.ref().id()))
        .and(REGULATION_PROFILE.CURRENT)
        .execute();
    int added =
        sql.insertInto(REGULATION_PROFILE)
            .set(REGULATION_PROFILE.ID, ids.next())
            .set(REGULATION_PROFILE.PROFILE, profile.ref().id())
            .set(REGULATION_PROFILE.VERSION, profile.ref().version())
            .set(REGULATION_PROFILE.CURRENT, true)
            .set(REGULATION_PROFILE.NAME_ZH, profile.name().zh())
            .set(REGULATION_PROFILE.NAME_EN, profile.name().en())
            .set(REGULATION_PROFILE.EFFECTIVE_FROM, profile.from())
            .set(REGULATION_PROFILE.EFFECTIVE_UNTIL, profile.until())
            .set(REGULATION_PROFILE.UNDER_REVIEW, profile.underReview())
            .set(
                REGULATION_PROFILE.ANCESTORS,
                pedigree.ancestors().stream().map(it -> it.ref().toString()).toArray(String[]::new))
            .set(REGULATION_PROFILE.CONTENT, JSONB.jsonb(ProfileJson.write(profile)))
            .onConflict(REGULATION_PROFILE.PROFILE, REGULATION_PROFILE.VERSION)
            .doNothing()
            .execute();
    return added == 1;
  }
}
