package dev.jiceng.target.jooq;

import static dev.jiceng.jooq.area.Tables.INDICATOR;
import static dev.jiceng.jooq.area.Tables.SIGNATURE;
import static dev.jiceng.jooq.area.Tables.TARGET_LETTER;
import static dev.jiceng.jooq.area.Tables.TERM_TARGET;
import static org.jooq.impl.DSL.currentInstant;
import static org.jooq.impl.DSL.select;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.target.InspectionRhythm;
import dev.jiceng.target.LetterContent;
import dev.jiceng.target.LetterState;
import dev.jiceng.target.TargetLetter;
import dev.jiceng.target.TargetLetters;
import dev.jiceng.target.Term;
import dev.jiceng.tenants.Scope;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** The letters of the township, or of its one community, that the scope names. */
public final class JooqTargetLetters implements TargetLetters {
  private static final List<Field<?>> PARTS =
      List.of(
          LetterFields.ORGANIZATIONS,
          LetterFields.TARGETS,
          LetterFields.MEASURES,
          LetterFields.SIGNATURES,
          LetterFields.STEPS);

  private final DSLContext sql;
  private final Condition within;
  private final LetterParts parts;

  public JooqTargetLetters(DSLContext sql, Scope scope) {
    this.sql = sql;
    this.within = Reads.within(scope, TARGET_LETTER.COMMUNITY);
    this.parts = new LetterParts(sql);
  }

  @Override
  public Optional<TargetLetter> find(UUID letter) {
    return find(TARGET_LETTER.ID.eq(letter));
  }

  @Override
  public Optional<TargetLetter> findByTarget(UUID target) {
    return find(
        TARGET_LETTER.ID.eq(
            select(TERM_TARGET.LETTER).from(TERM_TARGET).where(TERM_TARGET.ID.eq(target))));
  }

  @Override
  public Optional<TargetLetter> findByIndicator(UUID indicator) {
    return find(
        TARGET_LETTER.ID.eq(
            select(TERM_TARGET.LETTER)
                .from(TERM_TARGET)
                .join(INDICATOR)
                .on(INDICATOR.TARGET.eq(TERM_TARGET.ID))
                .where(INDICATOR.ID.eq(indicator))));
  }

  @Override
  public boolean hasLetter(DivisionCode community, LocalDate termStart) {
    return sql.fetchExists(
        TARGET_LETTER,
        TARGET_LETTER.COMMUNITY.eq(community.value()),
        TARGET_LETTER.TERM_START.eq(termStart));
  }

  @Override
  public boolean isBeingAmended(UUID letter) {
    return sql.fetchExists(
        TARGET_LETTER,
        TARGET_LETTER.AMENDS.eq(letter),
        TARGET_LETTER.STATE.notIn("RECOGNISED", "FILED", "PUBLISHED", "CLOSED"));
  }

  @Override
  public void add(TargetLetter letter) {
    var amendment = letter.amendment();
    sql.insertInto(TARGET_LETTER)
        .set(TARGET_LETTER.ID, letter.id())
        .set(TARGET_LETTER.COMMUNITY, letter.community().value())
        .set(TARGET_LETTER.REVISION, letter.revision())
        .set(TARGET_LETTER.AMENDS, amendment == null ? null : amendment.of())
        .set(TARGET_LETTER.AMENDMENT_REASON, amendment == null ? null : amendment.reason())
        .set(TARGET_LETTER.STATE, letter.state().name())
        .set(TARGET_LETTER.TERM_START, letter.term().start())
        .set(TARGET_LETTER.TERM_END, letter.term().end())
        .set(TARGET_LETTER.TITLE, letter.content().title())
        .set(TARGET_LETTER.INSPECTION_RHYTHM, name(letter.content().rhythm()))
        .set(TARGET_LETTER.REWARD_AND_PENALTY, letter.content().rewardAndPenalty())
        .set(TARGET_LETTER.CONTENT_HASH, letter.contentHash())
        .execute();
    parts.insertContent(letter);
    parts.insertHistory(letter, 0, 0);
  }

  @Override
  public Optional<TargetLetter> save(TargetLetter letter) {
    var filing = letter.filing();
    int updated =
        sql.update(TARGET_LETTER)
            .set(TARGET_LETTER.VERSION, letter.version() + 1)
            .set(TARGET_LETTER.UPDATED_AT, currentInstant())
            .set(TARGET_LETTER.STATE, letter.state().name())
            .set(TARGET_LETTER.SUPERSEDED, letter.superseded())
            .set(TARGET_LETTER.TERM_START, letter.term().start())
            .set(TARGET_LETTER.TERM_END, letter.term().end())
            .set(TARGET_LETTER.TITLE, letter.content().title())
            .set(TARGET_LETTER.INSPECTION_RHYTHM, name(letter.content().rhythm()))
            .set(TARGET_LETTER.REWARD_AND_PENALTY, letter.content().rewardAndPenalty())
            .set(TARGET_LETTER.CONTENT_HASH, letter.contentHash())
            .set(TARGET_LETTER.RECEIPT_NUMBER, filing == null ? null : filing.receipt())
            .set(TARGET_LETTER.FILED_ON, filing == null ? null : filing.on())
            .set(TARGET_LETTER.PUBLISH_BY, filing == null ? null : filing.publishBy())
            .set(TARGET_LETTER.PUBLISHED_ON, filing == null ? null : filing.publishedOn())
            .where(TARGET_LETTER.ID.eq(letter.id()))
            .and(TARGET_LETTER.VERSION.eq(letter.version()))
            .execute();
    return updated == 0 ? Optional.empty() : Optional.of(saveParts(letter));
  }

  private TargetLetter saveParts(TargetLetter letter) {
    if (letter.state() == LetterState.DRAFT) {
      parts.deleteContent(letter.id());
      parts.insertContent(letter);
    } else {
      sql.update(TERM_TARGET)
          .set(TERM_TARGET.IN_FORCE, letter.isInForce())
          .where(TERM_TARGET.LETTER.eq(letter.id()))
          .and(TERM_TARGET.IN_FORCE.ne(letter.isInForce()))
          .execute();
    }
    if (letter.signatures().stream().anyMatch(signature -> signature.voided())) {
      sql.update(SIGNATURE)
          .set(SIGNATURE.VOIDED, true)
          .where(SIGNATURE.LETTER.eq(letter.id()))
          .and(SIGNATURE.ID.in(parts.voided(letter)))
          .execute();
    }
    parts.insertNewHistory(letter);
    return letter.withVersion(letter.version() + 1);
  }

  private Optional<TargetLetter> find(Condition condition) {
    return sql.select(TARGET_LETTER.fields())
        .select(PARTS)
        .from(TARGET_LETTER)
        .where(condition)
        .and(within)
        .fetchOptional(JooqTargetLetters::letter);
  }

  /** Whole letters by id, one statement however many. */
  public static Map<UUID, TargetLetter> findAll(DSLContext sql, Collection<UUID> letters) {
    return sql.select(TARGET_LETTER.fields())
        .select(PARTS)
        .from(TARGET_LETTER)
        .where(TARGET_LETTER.ID.in(letters))
        .fetchMap(TARGET_LETTER.ID, JooqTargetLetters::letter);
  }

  private static TargetLetter letter(Record row) {
    var content =
        new LetterContent(
            row.get(TARGET_LETTER.TITLE),
            row.get(LetterFields.ORGANIZATIONS),
            row.get(LetterFields.TARGETS),
            row.get(LetterFields.MEASURES),
            row.get(TARGET_LETTER.INSPECTION_RHYTHM, InspectionRhythm.class),
            row.get(TARGET_LETTER.REWARD_AND_PENALTY));
    return new TargetLetter(
        row.get(TARGET_LETTER.ID),
        DivisionCode.of(row.get(TARGET_LETTER.COMMUNITY)),
        new Term(row.get(TARGET_LETTER.TERM_START), row.get(TARGET_LETTER.TERM_END)),
        row.get(TARGET_LETTER.REVISION),
        amendment(row),
        row.get(TARGET_LETTER.SUPERSEDED),
        LetterState.valueOf(row.get(TARGET_LETTER.STATE)),
        content,
        row.get(LetterFields.SIGNATURES),
        row.get(LetterFields.STEPS),
        filing(row),
        row.get(TARGET_LETTER.VERSION));
  }

  private static TargetLetter.@Nullable Amendment amendment(Record row) {
    var amends = row.get(TARGET_LETTER.AMENDS);
    return amends == null
        ? null
        : new TargetLetter.Amendment(amends, row.get(TARGET_LETTER.AMENDMENT_REASON));
  }

  private static TargetLetter.@Nullable Filing filing(Record row) {
    var receipt = row.get(TARGET_LETTER.RECEIPT_NUMBER);
    return receipt == null
        ? null
        : new TargetLetter.Filing(
            receipt,
            row.get(TARGET_LETTER.FILED_ON),
            row.get(TARGET_LETTER.PUBLISH_BY),
            row.get(TARGET_LETTER.PUBLISHED_ON));
  }

  private static @Nullable String name(@Nullable Enum<?> value) {
    return value == null ? null : value.name();
  }
}
