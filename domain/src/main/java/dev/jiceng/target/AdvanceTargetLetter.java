package dev.jiceng.target;

import static dev.jiceng.target.TargetRule.T_4;

import dev.jiceng.roster.Lead;
import dev.jiceng.roster.Roster;
import dev.jiceng.shared.Actor;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    var violations = new ArrayList<>(LetterPath.blockers(found, command.step().action(), now.day()));
    violations.addAll(inputViolations(found, command.step(), now));
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
      letters
          .find(amendment.of())
          .filter(old -> !old.superseded())
          .ifPresent(old -> letters.save(old.supersede()));
      letter.content().targets().forEach(target -> carryOver(target, letter.term()));
    }
    return Outcome.done(saved.get());
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

  private List<Violation> inputViolations(TargetLetter letter, LetterStep step, Moment now) {
    return switch (step) {
      case LetterStep.Decide decide -> meetingViolations(decide, now);
      case LetterStep.Sign sign -> signatoryViolations(letter, sign, now);
      case LetterStep.Recognise(String party, String government, var ignored) -> {
        var found = new ArrayList<Violation>(blank(party, "T-4.partyLead", "partyLead"));
        found.addAll(blank(government, "T-4.governmentLead", "governmentLead"));
        yield found;
      }
      case LetterStep.File file -> blank(file.receipt(), "T-4.receipt", "receipt");
      case LetterStep.Return back -> blank(back.reason(), "T-4.reason", "reason");
      case LetterStep.Review _, LetterStep.Publish _, LetterStep.Close _ -> List.of();
    };
  }

  private static List<Violation> meetingViolations(LetterStep.Decide decide, Moment now) {
    var found = new ArrayList<Violation>();
    if (decide.attendees().isEmpty() || decide.attendees().stream().anyMatch(String::isBlank)) {
      found.add(Violation.of(T_4, "T-4.attendees", "attendees"));
    }
    if (decide.on().isAfter(now.day())) {
      var numbers = Map.<String, Object>of("meeting", decide.on(), "today", now.day());
      found.add(Violation.of(T_4, "T-4.meetingAhead", "decidedOn", numbers));
    }
    return found;
  }

  private List<Violation> signatoryViolations(
      TargetLetter letter, LetterStep.Sign sign, Moment now) {
    if (leads(letter, now).stream().noneMatch(lead -> lead.membership().equals(sign.membership()))) {
      return List.of(Violation.of(T_4, "T-4.signatory", "signatory"));
    }
    boolean signed =
        letter.standingSignatures().anyMatch(s -> sign.membership().equals(s.membership()));
    return signed
        ? List.of(Violation.of(T_4, "T-4.signedAlready", "signatory"))
        : List.of();
  }

  private static List<Violation> blank(String value, String key, String path) {
    return value.isBlank() ? List.of(Violation.of(T_4, key, path)) : List.of();
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
        var filed = java.util.Objects.requireNonNull(letter.filing());
        var filing =
            new TargetLetter.Filing(filed.receipt(), filed.on(), filed.publishBy(), now.day());
        yield move(letter.filed(filing), step, LetterState.PUBLISHED, actor, now);
      }
      case LetterStep.Close _ -> move(letter, step, LetterState.CLOSED, actor, now);
      case LetterStep.Return _ -> move(letter.unsigned(), step, LetterState.DRAFT, actor, now);
    };
  }

  private TargetLetter sign(TargetLetter letter, LetterStep.Sign step, Actor actor, Moment now) {
    var leads = leads(letter, now);
    var lead =
        leads.stream().filter(l -> l.membership().equals(step.membership())).findFirst().orElseThrow();
    var capacity = Signature.Capacity.LEAD_SIGNATORY;
    var signed =
        letter.signed(signature(letter, capacity, lead.membership(), lead.person(), now));
    var missing =
        leads.stream()
            .map(Lead::membership)
            .filter(m -> signed.standingSignatures().noneMatch(s -> m.equals(s.membership())))
            .toList();
    var reached = missing.isEmpty() ? LetterState.SIGNED : LetterState.DECIDED;
    return move(signed, step, reached, actor, now);
  }

  private List<Lead> leads(TargetLetter letter, Moment now) {
    return roster.leads(letter.content().organizations(), now.day());
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
