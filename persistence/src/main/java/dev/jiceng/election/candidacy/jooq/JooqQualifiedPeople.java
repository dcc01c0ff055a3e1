package dev.jiceng.election.candidacy.jooq;

import static dev.jiceng.jooq.area.Tables.CANDIDACY;
import static dev.jiceng.jooq.area.Tables.QUALIFICATION_REVIEW;

import dev.jiceng.election.Judgements;
import dev.jiceng.election.candidacy.FiledCandidacy;
import dev.jiceng.election.candidacy.Qualification;
import dev.jiceng.election.candidacy.QualificationReview;
import dev.jiceng.election.candidacy.QualificationRules;
import dev.jiceng.election.candidacy.QualifiedPeople;
import dev.jiceng.election.candidacy.ReviewLevel;
import dev.jiceng.regulation.ProfileRef;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;

/** Judges people by what is stored of them: pledges, study and reviews, in one statement. */
public final class JooqQualifiedPeople implements QualifiedPeople {
  private static final Field<List<QualificationReview>> TOWNSHIP = reviews(ReviewLevel.TOWNSHIP);
  private static final Field<List<QualificationReview>> COUNTY = reviews(ReviewLevel.COUNTY);

  private final DSLContext sql;
  private final Function<ProfileRef, QualificationRules> rules;

  public JooqQualifiedPeople(DSLContext sql, Function<ProfileRef, QualificationRules> rules) {
    this.sql = sql;
    this.rules = rules;
  }

  private static Field<List<QualificationReview>> reviews(ReviewLevel level) {
    var tables = ReviewTables.of(level);
    return ReviewFields.reviews(
        tables,
        tables
            .ofReview(QUALIFICATION_REVIEW.TOWNSHIP)
            .eq(CANDIDACY.TOWNSHIP)
            .and(tables.ofReview(QUALIFICATION_REVIEW.CANDIDACY).eq(CANDIDACY.ID)));
  }

  /** Somebody with all that decides whether they may stand. */
  public record Standing(FiledCandidacy filed, List<QualificationReview> reviews) {}

  @Override
  public Map<UUID, Judgements> of(UUID election, Collection<UUID> people) {
    var asked =
        CANDIDACY
            .ELECTION
            .eq(election)
            .and(CANDIDACY.PERSON.in(people))
            .and(CANDIDACY.WITHDRAWN_ON.isNull());
    return standing(sql, asked)
        .collect(Collectors.toMap(one -> one.filed().candidacy().person(), this::judge));
  }

  /** By the ids of candidacies, withdrawn ones too. */
  public static Map<UUID, Standing> candidacies(DSLContext sql, Collection<UUID> candidacies) {
    return standing(sql, CANDIDACY.ID.in(candidacies))
        .collect(Collectors.toMap(one -> one.filed().id(), Function.identity()));
  }

  private Judgements judge(Standing one) {
    var filed = one.filed();
    return Qualification.judge(filed.candidacy(), one.reviews(), rules.apply(filed.profile()));
  }

  private static Stream<Standing> standing(DSLContext sql, Condition condition) {
    return sql
        .select(CANDIDACY.fields())
        .select(CandidacyFields.FOUND, CandidacyFields.PLEDGES, TOWNSHIP, COUNTY)
        .from(CANDIDACY)
        .where(condition)
        .fetch(row ->
            new Standing(
                CandidacyFields.filed(row),
                Stream.concat(row.get(TOWNSHIP).stream(), row.get(COUNTY).stream()).toList()))
        .stream();
  }
}
