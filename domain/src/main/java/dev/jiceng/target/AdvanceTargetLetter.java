package dev.jiceng.target;

import dev.jiceng.roster.Roster;
import dev.jiceng.shared.Actor;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes a letter one step along its path, or back to draft (T-4, T-5, T-11). */
public final class AdvanceTargetLetter {
  private final TargetLetters letters;
  private final TargetProgress progress;
  private final Roster roster;
  private final TargetParameters parameters;
  private final Ids ids;

  public AdvanceTargetLetter(
      TargetLetters letters,
      TargetProgress progress,
      Roster roster,
      TargetParameters parameters,
      Ids ids) {
    this.letters = letters;
    this.progress = progress;
    this.roster = roster;
    this.parameters = parameters;
    this.ids = ids;
  }

  /** Which letter in which version is to take which step. */
  public record Command(UUID letter, int version, LetterStep step) {}

  public Outcome<TargetLetter> handle(Command command, Actor actor, Moment now) {
    var found = letters.find(command.letter()).orElse(null);
    if (found == null) {
      return new Outcome.Unknown<>("id");
    }
    if (found.version() != command.version()) {
      return new Outcome.Stale<>(found);
    }
    var violations =
        new ArrayList<>(LetterPath.blockers(found, command.step().action(), now.day()));
    violations.addAll(
        StepChecks.of(command.step(), found, () -> Signatories.of(found, roster, now), now));
    if (!violations.isEmpty()) {
      return Outcome.refused(violations);
    }
    return save(take(found, command.step(), actor, now));
  }

  private Outcome<TargetLetter> save(TargetLetter letter) {
    var saved = letters.save(letter);
    if (saved.isEmpty()) {
      return new Outcome.Stale<>(letters.find(letter.id()).orElseThrow());
    }
    var amendment = letter.amendment();
    if (letter.state() == LetterState.RECOGNISED && amendment != null) {
      supersede(amendment.of());
      letter.content().targets().forEach(target -> carryOver(target, letter.term()));
    }
    return Outcome.done(saved.get());
  }

  /** The whole chain: an amendment may itself be amended before it came into force. */
  private void supersede(UUID letter) {
    var old = letters.find(letter).orElseThrow();
    // A second try because somebody may save the old letter just now; it is superseded all the
    // same.
    var superseded =
        old.superseded()
            ? old
            : letters
                .save(old.supersede())
                .or(() -> letters.save(letters.find(letter).orElseThrow().supersede()))
                .orElseThrow();
    var amendment = superseded.amendment();
    if (amendment != null) {
      supersede(amendment.of());
    }
  }

  /** What was reported and found before the amendment goes on counting after it. */
  private void carryOver(TermTarget target, Term term) {
    if (target.isQualitative()) {
      var finding = progress.newestFinding(target.lineage()).orElse(null);
      progress.update(target, Outlook.ofQualitative(target, finding), Map.of());
      return;
    }
    var lineages = target.indicators().stream().map(Indicator::lineage).toList();
    var newest = Reports.newest(progress.reports(lineages));
    progress.update(target, Outlook.of(target, term, Reports.values(newest)), newest);
  }

  private TargetLetter take(TargetLetter letter, LetterStep step, Actor actor, Moment now) {
    return switch (step) {
      case LetterStep.Decide decide -> {
        var meeting = new StepRecord.Meeting(decide.on(), decide.attendees());
        yield letter.moved(
            LetterState.DECIDED, record(step, LetterState.DECIDED, actor, now, meeting));
      }
      case LetterStep.Sign sign -> sign(letter, sign, actor, now);
      case LetterStep.Review _ -> {
        var capacity = Signature.Capacity.LIAISON_OFFICER;
        var signature = signature(letter, capacity, null, actor.name(), now);
        yield move(letter.signed(signature), step, LetterState.REVIEWED, actor, now);
      }
      case LetterStep.Recognise(String party, String government, var ignored) -> {
        var partyLead = Signature.Capacity.TOWNSHIP_PARTY_LEAD;
        var governmentLead = Signature.Capacity.TOWNSHIP_GOVERNMENT_LEAD;
        var signed =
            letter
                .signed(signature(letter, partyLead, null, party, now))
                .signed(signature(letter, governmentLead, null, government, now));
        yield move(signed, step, LetterState.RECOGNISED, actor, now);
      }
      case LetterStep.File file -> {
        var publishBy = now.day().plusDays(parameters.publicationDays());
        var filing = new TargetLetter.Filing(file.receipt(), now.day(), publishBy, null);
        yield move(letter.filed(filing), step, LetterState.FILED, actor, now);
      }
      case LetterStep.Publish _ -> {
        var filed = Objects.requireNonNull(letter.filing());
        var filing =
            new TargetLetter.Filing(filed.receipt(), filed.on(), filed.publishBy(), now.day());
        yield move(letter.filed(filing), step, LetterState.PUBLISHED, actor, now);
      }
      case LetterStep.Close _ -> move(letter, step, LetterState.CLOSED, actor, now);
      case LetterStep.Return _ -> move(letter.unsigned(), step, LetterState.DRAFT, actor, now);
    };
  }

  private TargetLetter sign(TargetLetter letter, LetterStep.Sign step, Actor actor, Moment now) {
    var signatories = Signatories.of(letter, roster, now);
    var lead = signatories.find(step.membership()).orElseThrow();
    var capacity = Signature.Capacity.LEAD_SIGNATORY;
    var signed = letter.signed(signature(letter, capacity, lead.membership(), lead.person(), now));
    var reached = signatories.haveAllSigned(signed) ? LetterState.SIGNED : LetterState.DECIDED;
    return move(signed, step, reached, actor, now);
  }

  private Signature signature(
      TargetLetter letter,
      Signature.Capacity capacity,
      @Nullable UUID membership,
      String name,
      Moment now) {
    return new Signature(
        ids.next(), capacity, membership, name, letter.contentHash(), now.at(), false);
  }

  private TargetLetter move(
      TargetLetter letter, LetterStep step, LetterState reached, Actor actor, Moment now) {
    return letter.moved(reached, record(step, reached, actor, now, null));
  }

  private StepRecord record(
      LetterStep step,
      LetterState reached,
      Actor actor,
      Moment now,
      StepRecord.@Nullable Meeting meeting) {
    return new StepRecord(
        ids.next(), step.action(), reached, actor, now.at(), step.remark(), meeting);
  }
}
