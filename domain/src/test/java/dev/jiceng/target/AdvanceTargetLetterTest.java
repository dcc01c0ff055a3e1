package dev.jiceng.target;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.roster.Membership;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Proves;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@Proves("T-4")
class AdvanceTargetLetterTest {
  private final Town town = Town.settled();

  @Test
  void every_step_records_who_when_and_with_what_remark() {
    var steps = town.letterIn(LetterState.CLOSED).steps();
    assertThat(steps)
        .extracting(StepRecord::action)
        .containsExactly(
            LetterAction.DECIDE,
            LetterAction.SIGN,
            LetterAction.SIGN,
            LetterAction.REVIEW,
            LetterAction.RECOGNISE,
            LetterAction.FILE,
            LetterAction.PUBLISH,
            LetterAction.CLOSE);
    assertThat(steps).allMatch(step -> step.actor().equals(Town.ACTOR));
    assertThat(steps.getFirst().at()).isEqualTo(Town.on(Town.SIGNING_DAY).at());
    assertThat(steps.getFirst().remark()).isEqualTo("一致同意");
    assertThat(steps.get(3).remark()).isEqualTo("属实");
    assertThat(steps.getFirst().meeting())
        .isEqualTo(new StepRecord.Meeting(Town.SIGNING_DAY, List.of("朱宝平", "李健")));
  }

  @Test
  void a_letter_is_signed_once_every_lead_has_signed() {
    var decided = town.letterIn(LetterState.DECIDED);
    var half = sign(decided, town.quekou.chairmanship.id());
    assertThat(half.state()).isEqualTo(LetterState.DECIDED);
    assertThat(sign(half, town.quekou.secretaryship.id()).state()).isEqualTo(LetterState.SIGNED);
  }

  @Test
  void a_lead_signs_once() {
    var letter = town.letterIn(LetterState.DECIDED);
    var half = sign(letter, town.quekou.chairmanship.id());
    assertThat(Town.places(town.take(half, Town.sign(town.quekou.chairmanship.id()))))
        .containsExactly("T-4.signedAlready signatory");
  }

  @Test
  void nobody_but_a_lead_of_a_promising_organization_signs() {
    var letter = town.letterIn(LetterState.DECIDED);
    assertThat(Town.places(town.take(letter, Town.sign(UUID.randomUUID()))))
        .containsExactly("T-4.signatory signatory");
  }

  @Test
  void an_organization_without_a_lead_has_not_signed() {
    var vacant = Town.withoutChair();
    var letter = Town.done(vacant.take(vacant.begun(), Town.decide()));
    var signed = Town.done(vacant.take(letter, Town.sign(vacant.quekou.secretaryship.id())));
    assertThat(signed.state()).isEqualTo(LetterState.DECIDED);
    vacant.roster.add(vacant.quekou.chairmanship);
    var sign = Town.sign(vacant.quekou.chairmanship.id());
    assertThat(Town.done(vacant.take(signed, sign)).state()).isEqualTo(LetterState.SIGNED);
  }

  @Test
  void a_lead_whose_membership_has_ended_does_not_sign() {
    var before = town.quekou.chairmanship;
    var ended =
        new Membership(
            town.ids.next(),
            before.person(),
            before.post(),
            LocalDate.of(2018, 1, 1),
            Town.SIGNING_DAY.minusDays(1));
    town.roster.add(ended);
    var letter = town.letterIn(LetterState.DECIDED);
    assertThat(Town.keys(town.take(letter, Town.sign(ended.id()))))
        .containsExactly("T-4.signatory");
  }

  @Test
  @Proves({"T-4", "T-11"})
  void each_signature_records_the_hash_of_what_was_signed() {
    var letter = town.letterIn(LetterState.RECOGNISED);
    assertThat(letter.signatures())
        .extracting(Signature::capacity)
        .containsExactly(
            Signature.Capacity.LEAD_SIGNATORY,
            Signature.Capacity.LEAD_SIGNATORY,
            Signature.Capacity.LIAISON_OFFICER,
            Signature.Capacity.TOWNSHIP_PARTY_LEAD,
            Signature.Capacity.TOWNSHIP_GOVERNMENT_LEAD);
    assertThat(letter.signatures())
        .extracting(Signature::name)
        .containsExactly("朱宝平", "李健", "镇干部", "镇党委书记", "镇长");
    assertThat(letter.signatures())
        .allMatch(signature -> signature.contentHash().equals(letter.contentHash()))
        .noneMatch(Signature::voided);
  }

  @Test
  void a_return_to_draft_voids_every_signature_and_keeps_the_reason() {
    var reviewed = town.letterIn(LetterState.REVIEWED);
    var back = Town.done(town.take(reviewed, new LetterStep.Return("指标不明确")));
    assertThat(back.state()).isEqualTo(LetterState.DRAFT);
    assertThat(back.signatures()).hasSize(3).allMatch(Signature::voided);
    assertThat(back.standingSignatures()).isEmpty();
    assertThat(back.steps().getLast().remark()).isEqualTo("指标不明确");
  }

  @Test
  void a_returned_letter_is_signed_anew_by_all() {
    var reviewed = town.letterIn(LetterState.REVIEWED);
    var back = Town.done(town.take(reviewed, new LetterStep.Return("指标不明确")));
    var again = town.bring(back, LetterState.SIGNED);
    assertThat(again.standingSignatures()).hasSize(2);
    assertThat(again.signatures()).hasSize(5);
  }

  @Test
  void a_step_names_all_that_it_lacks_at_once() {
    var draft = town.begun();
    var tomorrow = Town.SIGNING_DAY.plusDays(1);
    assertThat(Town.places(town.take(draft, new LetterStep.Decide(tomorrow, List.of(), null))))
        .containsExactly("T-4.attendees attendees", "T-4.meetingAhead decidedOn");
    assertThat(
            Town.keys(town.take(draft, new LetterStep.Decide(tomorrow, List.of("李健", " "), null))))
        .containsExactly("T-4.attendees", "T-4.meetingAhead");
    var reviewed = town.bring(draft, LetterState.REVIEWED);
    assertThat(Town.places(town.take(reviewed, new LetterStep.Recognise(" ", "", null))))
        .containsExactly("T-4.partyLead partyLead", "T-4.governmentLead governmentLead");
    assertThat(Town.places(town.take(reviewed, new LetterStep.Return(" "))))
        .containsExactly("T-4.reason reason");
  }

  @Test
  void what_a_step_lacks_is_named_beside_its_wrong_order() {
    assertThat(Town.places(town.take(town.begun(), new LetterStep.File(" ", null))))
        .containsExactly("T-4.missing id", "T-4.receipt receipt");
  }

  @Test
  @Proves("T-3")
  void a_letter_without_measures_rhythm_reward_or_responsible_cadres_is_not_decided() {
    var full = town.quekou.content(Quekou.TERM);
    var bare =
        new LetterContent(
            full.title(),
            full.organizations(),
            full.targets().stream().limit(1).map(AdvanceTargetLetterTest::nobodys).toList(),
            List.of(),
            null,
            " ");
    var draft = Town.done(town.rewrite(town.begun(), Quekou.TERM, bare));
    assertThat(Town.places(town.take(draft, Town.decide())))
        .containsExactly(
            "T-3.measures measures",
            "T-3.rhythm inspectionRhythm",
            "T-3.reward rewardAndPenalty",
            "T-3.responsible targets.0.responsible");
  }

  @Test
  @Proves("T-5")
  void filing_records_the_countys_receipt_and_the_day_publication_is_due() {
    var filed = town.letterIn(LetterState.FILED);
    var due = Town.SIGNING_DAY.plusDays(10);
    assertThat(filed.filing())
        .isEqualTo(new TargetLetter.Filing("备1号", Town.SIGNING_DAY, due, null));
    assertThat(filed.isPublicationOverdue(due)).isFalse();
    assertThat(filed.isPublicationOverdue(due.plusDays(1))).isTrue();
    assertThat(filed.supersede().isPublicationOverdue(due.plusDays(1))).isFalse();
    var late = due.plusDays(5);
    var published = Town.done(town.take(filed, new LetterStep.Publish(null), Town.on(late)));
    assertThat(published.filing())
        .isEqualTo(new TargetLetter.Filing("备1号", Town.SIGNING_DAY, due, late));
    assertThat(published.isPublicationOverdue(late)).isFalse();
  }

  @Test
  void an_unknown_letter_is_unknown_and_an_older_version_stale() {
    var letter = town.begun();
    var unknown = new AdvanceTargetLetter.Command(UUID.randomUUID(), 1, Town.decide());
    assertThat(town.advance.handle(unknown, Town.ACTOR, Town.on(Town.SIGNING_DAY)))
        .isEqualTo(new Outcome.Unknown<>("id"));
    var decided = Town.done(town.take(letter, Town.decide()));
    assertThat(town.take(letter, Town.decide())).isEqualTo(new Outcome.Stale<>(decided));
  }

  static TermTarget nobodys(TermTarget target) {
    return new TermTarget(
        target.id(),
        target.lineage(),
        target.kind(),
        target.text(),
        target.acceptance(),
        target.dueOn(),
        target.partners(),
        null,
        target.indicators());
  }

  private TargetLetter sign(TargetLetter letter, UUID membership) {
    return Town.done(town.take(letter, Town.sign(membership)));
  }
}
