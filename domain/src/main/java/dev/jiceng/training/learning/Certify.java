package dev.jiceng.training.learning;

import static dev.jiceng.training.TrainingRule.TR_2;

import dev.jiceng.division.DivisionLevel;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Violation;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;

/** Issues certificates, and withdraws them with a reason (TR-2). */
public final class Certify {
  private static final int REASON = 500;

  private final SessionBooks books;
  private final Codes codes;
  private final Ids ids;

  public Certify(SessionBooks books, Codes codes, Ids ids) {
    this.books = books;
    this.codes = codes;
    this.ids = ids;
  }

  public Outcome<Certificate> issue(UUID id, Moment now) {
    var enrolment = books.enrolment(id).orElse(null);
    if (enrolment == null) {
      return new Outcome.Unknown<>("enrolment");
    }
    books.hold(enrolment.session());
    var known = books.certificateOf(id).orElse(null);
    if (known != null) {
      return new Outcome.Duplicate<>("enrolment", known);
    }
    boolean passed =
        books.result(id).filter(it -> it.kind() == TrainingResult.Kind.PASSED).isPresent();
    if (!passed) {
      return Outcome.refused(Violation.of(TR_2, "TR-2.notPassed", "enrolment"));
    }
    var county = enrolment.owner().at(DivisionLevel.COUNTY).orElseThrow();
    var code = VerificationCode.of(county, codes.next());
    var certificate = new Certificate(ids.next(), enrolment, code, now.day(), null, 1);
    books.add(certificate);
    return Outcome.done(certificate);
  }

  public Outcome<Certificate> withdraw(UUID id, int version, String reason, Moment now) {
    var certificate = books.certificateOf(id).orElse(null);
    if (certificate == null) {
      return new Outcome.Unknown<>("enrolment");
    }
    if (certificate.version() != version) {
      return new Outcome.Stale<>(certificate);
    }
    var found = new ArrayList<Violation>();
    if (reason.isBlank() || reason.length() > REASON) {
      found.add(Violation.of(TR_2, "TR-2.words", "reason", Map.of("limit", REASON)));
    }
    var before = certificate.withdrawal();
    if (before != null) {
      found.add(Violation.of(TR_2, "TR-2.gone", "enrolment", Map.of("on", before.on())));
    }
    return found.isEmpty()
        ? books
            .save(certificate.withdrawn(now.day(), reason.strip()))
            .map(Outcome::done)
            .orElseGet(() -> new Outcome.Stale<>(books.certificateOf(id).orElseThrow()))
        : Outcome.refused(found);
  }
}
