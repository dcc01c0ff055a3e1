package dev.jiceng.training.learning;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What says that somebody passed, for everybody to check by its code (TR-2). */
public record Certificate(
    UUID id,
    Enrolment enrolment,
    VerificationCode code,
    LocalDate issuedOn,
    @Nullable Withdrawal withdrawal,
    int version) {
  /** Since when, and why, it does not hold any more. */
  public record Withdrawal(LocalDate on, String reason) {}

  Certificate withdrawn(LocalDate on, String reason) {
    return new Certificate(id, enrolment, code, issuedOn, new Withdrawal(on, reason), version);
  }

  public Certificate withVersion(int newer) {
    return new Certificate(id, enrolment, code, issuedOn, withdrawal, newer);
  }
}
