package dev.jiceng.scheme.jooq;

import static dev.jiceng.jooq.area.Tables.COMMUNITY;
import static dev.jiceng.jooq.area.Tables.SUPERVISION_QUESTION;
import static dev.jiceng.jooq.area.Tables.SUPERVISION_VISIT;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.scheme.Question;
import dev.jiceng.scheme.Visit;
import dev.jiceng.scheme.Visits;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.tenants.Scope;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Visits to the township, or its one community, that the scope names. */
public final class JooqVisits implements Visits {
  private final DSLContext sql;
  private final Scope scope;

  public JooqVisits(DSLContext sql, Scope scope) {
    this.sql = sql;
    this.scope = scope;
  }

  @Override
  public boolean hasCommunity(DivisionCode community) {
    return sql.fetchExists(
        COMMUNITY, COMMUNITY.CODE.eq(community.value()).and(Reads.within(scope, COMMUNITY.CODE)));
  }

  @Override
  public void add(Visit visit, List<Question> questions) {
    sql.insertInto(SUPERVISION_VISIT)
        .set(SUPERVISION_VISIT.ID, visit.id())
        .set(SUPERVISION_VISIT.COMMUNITY, code(visit))
        .set(SUPERVISION_VISIT.VISITED_ON, visit.on())
        .set(SUPERVISION_VISIT.VISITORS, visit.visitors())
        .set(SUPERVISION_VISIT.FINDINGS, visit.findings())
        .execute();
    for (Question question : questions) {
      sql.insertInto(SUPERVISION_QUESTION)
          .set(SUPERVISION_QUESTION.ID, question.id())
          .set(SUPERVISION_QUESTION.VISIT, visit.id())
          .set(SUPERVISION_QUESTION.COMMUNITY, code(visit))
          .set(SUPERVISION_QUESTION.ASKED_ON, visit.on())
          .set(SUPERVISION_QUESTION.QUESTION, question.text())
          .execute();
    }
  }

  private static @Nullable String code(Visit visit) {
    return visit.community() == null ? null : visit.community().value();
  }

  @Override
  public Optional<Question> find(UUID question) {
    var found =
        QuestionList.listing()
            .byId(
                sql,
                QuestionList.within(scope),
                List.of(question),
                QuestionList.nest(),
                Question::id);
    return Optional.ofNullable(found.get(question));
  }

  @Override
  public Optional<Question> save(Question question) {
    var answer = question.answer();
    int updated =
        sql.update(SUPERVISION_QUESTION)
            .set(SUPERVISION_QUESTION.VERSION, question.version() + 1)
            .set(SUPERVISION_QUESTION.ANSWER, answer == null ? null : answer.text())
            .set(SUPERVISION_QUESTION.ANSWERED_ON, answer == null ? null : answer.on())
            .where(SUPERVISION_QUESTION.ID.eq(question.id()))
            .and(SUPERVISION_QUESTION.VERSION.eq(question.version()))
            .execute();
    return updated == 0
        ? Optional.empty()
        : Optional.of(question.withVersion(question.version() + 1));
  }
}
