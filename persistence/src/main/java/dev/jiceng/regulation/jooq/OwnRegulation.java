package dev.jiceng.regulation.jooq;

import static dev.jiceng.jooq.area.Tables.REGULATION_PROFILE;

import dev.jiceng.regulation.EffectiveProfile;
import dev.jiceng.regulation.Pedigree;
import dev.jiceng.regulation.ProfileRef;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;

/** What a county has set itself, whatever election is running. */
public final class OwnRegulation {
  private static final ProfileTables ALL = ProfileTables.as("known");

  private OwnRegulation() {}

  /** Of the county's profiles in force that speak of a rule, the one since most lately. */
  public static Optional<EffectiveProfile> of(DSLContext sql, String rule, LocalDate day) {
    var refs =
        sql.select(REGULATION_PROFILE.PROFILE, REGULATION_PROFILE.VERSION)
            .from(REGULATION_PROFILE)
            .where(REGULATION_PROFILE.CURRENT)
            .and(REGULATION_PROFILE.EFFECTIVE_FROM.le(day))
            .and(
                REGULATION_PROFILE
                    .EFFECTIVE_UNTIL
                    .isNull()
                    .or(REGULATION_PROFILE.EFFECTIVE_UNTIL.ge(day)))
            .orderBy(REGULATION_PROFILE.EFFECTIVE_FROM.desc(), REGULATION_PROFILE.PROFILE)
            .fetch(row -> new ProfileRef(row.value1(), row.value2()));
    if (refs.isEmpty()) {
      return Optional.empty();
    }
    var known =
        sql.select(ALL.content)
            .from(ALL.table)
            .where(ALL.isOfLines(refs))
            .fetchMap(
                row -> ProfileJson.read(row.value1()).ref(), row -> ProfileJson.read(row.value1()));
    return refs.stream()
        .map(ref -> Pedigree.of(Objects.requireNonNull(known.get(ref)), known.values()))
        .map(Pedigree::effective)
        .filter(profile -> profile.rule(rule).isPresent())
        .findFirst();
  }
}
