package dev.jiceng.target;

import static dev.jiceng.target.TargetRule.T_4;

import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Violation;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What each step itself must bring, found all at once (T-4). */
final class StepChecks {
  private StepChecks() {}

  static List<Violation> of(
      LetterStep step, TargetLetter letter, Supplier<Signatories> signatories, Moment now) {
    return switch (step) {
      case LetterStep.Decide decide -> ofMeeting(decide, now);
      case LetterStep.Sign sign -> ofSignatory(sign, letter, signatories.get());
      case LetterStep.Recognise(String party, String government, var _) ->
          Stream.of(
                  blank(party, "T-4.partyLead", "partyLead"),
                  blank(government, "T-4.governmentLead", "governmentLead"))
              .flatMap(List::stream)
              .toList();
      case LetterStep.File file -> blank(file.receipt(), "T-4.receipt", "receipt");
      case LetterStep.Return back -> blank(back.reason(), "T-4.reason", "reason");
      case LetterStep.Review _, LetterStep.Publish _, LetterStep.Close _ -> List.of();
    };
  }

  private static List<Violation> ofMeeting(LetterStep.Decide decide, Moment now) {
    boolean named =
        !decide.attendees().isEmpty() && decide.attendees().stream().noneMatch(String::isBlank);
    boolean held = !decide.on().isAfter(now.day());
    var days = Map.<String, Object>of("meeting", decide.on(), "today", now.day());
    return Stream.of(
            unless(named, Violation.of(T_4, "T-4.attendees", "attendees")),
            unless(held, Violation.of(T_4, "T-4.meetingAhead", "decidedOn", days)))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Violation> ofSignatory(
      LetterStep.Sign sign, TargetLetter letter, Signatories signatories) {
    if (signatories.find(sign.membership()).isEmpty()) {
      return List.of(Violation.of(T_4, "T-4.signatory", "signatory"));
    }
    boolean isNew = !Signatories.hasSigned(letter, sign.membership());
    return unless(isNew, Violation.of(T_4, "T-4.signedAlready", "signatory"));
  }

  private static List<Violation> blank(String value, String key, String path) {
    return unless(!value.isBlank(), Violation.of(T_4, key, path));
  }

  private static List<Violation> unless(boolean kept, Violation violation) {
    return kept ? List.of() : List.of(violation);
  }
}
