package dev.jiceng.target;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.roster.Roster;
import dev.jiceng.shared.Actor;
import dev.jiceng.shared.Proves;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every store of letters must keep; ids and terms are new in each test, so one database serves
 * all.
 */
public abstract class TargetLettersContract {
  private static final AtomicInteger DAYS = new AtomicInteger();
  private final Quekou quekou = new Quekou(community(), UUID::randomUUID);
  private final Term term = newTerm();

  protected abstract TargetLetters letters();

  protected abstract Roster roster();

  /** A community that the roster has. */
  protected DivisionCode community() {
    return Quekou.COMMUNITY;
  }

  @BeforeEach
  void move_in() {
    quekou.moveInto(roster());
  }

  @Test
  void an_added_letter_is_found_as_it_was() {
    var letter = added();
    assertThat(letters().find(letter.id())).contains(letter);
  }

  @Test
  void a_letter_nobody_added_is_not_found() {
    assertThat(letters().find(UUID.randomUUID())).isEmpty();
    assertThat(letters().findByTarget(UUID.randomUUID())).isEmpty();
    assertThat(letters().findByIndicator(UUID.randomUUID())).isEmpty();
    assertThat(letters().save(quekou.draft(term))).isEmpty();
  }

  @Test
  void a_letter_is_found_by_each_of_its_targets_and_indicators() {
    var letter = added();
    for (TermTarget target : letter.content().targets()) {
      assertThat(letters().findByTarget(target.id())).contains(letter);
    }
    letter
        .content()
        .indicators()
        .forEach(i -> assertThat(letters().findByIndicator(i.id())).contains(letter));
  }

  @Test
  void saving_counts_the_version_up_and_keeps_every_part() {
    var letter = added();
    var changed = signedAndFiled(letter);
    assertThat(letters().save(changed)).contains(changed.withVersion(2));
    assertThat(letters().find(letter.id())).contains(changed.withVersion(2));
  }

  @Test
  void saving_an_older_version_changes_nothing() {
    var letter = added();
    var faster = letters().save(letter.moved(LetterState.DECIDED, step())).orElseThrow();
    assertThat(letters().save(letter.supersede())).isEmpty();
    assertThat(letters().find(letter.id())).contains(faster);
  }

  @Test
  void a_rewritten_draft_holds_only_its_new_content() {
    var letter = added();
    var shorter = shortened(quekou.content(term));
    var saved = letters().save(letter.rewritten(term, shorter, step())).orElseThrow();
    assertThat(letters().find(letter.id())).contains(saved);
    assertThat(letters().findByTarget(letter.content().targets().getFirst().id())).isEmpty();
  }

  @Test
  @Proves("T-11")
  void a_stored_letter_keeps_its_hash() {
    var letter = added();
    var stored = letters().find(letter.id()).orElseThrow();
    assertThat(stored.contentHash()).isEqualTo(letter.contentHash());
  }

  @Test
  @Proves("T-4")
  void voided_signatures_stay_on_record() {
    var signed = letters().save(signedAndFiled(added())).orElseThrow();
    var voided = letters().save(signed.unsigned()).orElseThrow();
    assertThat(letters().find(signed.id()).orElseThrow().signatures())
        .isEqualTo(voided.signatures())
        .allMatch(Signature::voided);
  }

  @Test
  @Proves("T-1")
  void a_community_has_a_letter_only_for_the_term_it_was_added_for() {
    added();
    assertThat(letters().hasLetter(community(), term.start())).isTrue();
    assertThat(letters().hasLetter(community(), term.start().plusYears(300))).isFalse();
  }

  @Test
  @Proves("T-4")
  void a_letter_is_being_amended_until_its_amendment_is_in_force() {
    var letter = added();
    assertThat(letters().isBeingAmended(letter.id())).isFalse();
    var amendment = amendmentOf(letter);
    letters().add(amendment);
    assertThat(letters().find(amendment.id())).contains(amendment);
    assertThat(letters().isBeingAmended(letter.id())).isTrue();
    letters().save(amendment.moved(LetterState.RECOGNISED, step()));
    assertThat(letters().isBeingAmended(letter.id())).isFalse();
  }

  private TargetLetter added() {
    var letter = quekou.draft(term);
    letters().add(letter);
    return letter;
  }

  private TargetLetter amendmentOf(TargetLetter letter) {
    var amendment = new TargetLetter.Amendment(letter.id(), "项目资金未到位");
    return new TargetLetter(
        UUID.randomUUID(),
        letter.community(),
        term,
        2,
        amendment,
        false,
        LetterState.DRAFT,
        quekou.content(term),
        List.of(),
        List.of(),
        null,
        1);
  }

  private TargetLetter signedAndFiled(TargetLetter letter) {
    var capacity = Signature.Capacity.LEAD_SIGNATORY;
    var signature =
        new Signature(
            UUID.randomUUID(),
            capacity,
            quekou.secretaryship.id(),
            quekou.secretary.name(),
            letter.contentHash(),
            Instant.parse("2021-11-30T02:00:00Z"),
            false);
    var filing =
        new TargetLetter.Filing(
            "备〔2021〕1号", term.start(), term.start().plusDays(10), term.start().plusDays(3));
    return letter.signed(signature).filed(filing).moved(LetterState.PUBLISHED, step());
  }

  private StepRecord step() {
    return new StepRecord(
        UUID.randomUUID(),
        LetterAction.DECIDE,
        LetterState.DECIDED,
        new Actor("subject-1", "镇干部"),
        Instant.parse("2021-11-30T01:00:00Z"),
        "同意",
        new StepRecord.Meeting(term.start(), List.of("朱宝平", "李健")));
  }

  private static LetterContent shortened(LetterContent content) {
    return new LetterContent(
        "改写稿",
        content.organizations().subList(0, 1),
        content.targets().subList(0, 2),
        List.of(),
        null,
        null);
  }

  private static Term newTerm() {
    var start = Quekou.TERM_START.plusDays(DAYS.getAndIncrement());
    return new Term(start, start.plusYears(3));
  }
}
