package dev.jiceng.training.graphql;

import dev.jiceng.shared.graphql.Scopes;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.training.jooq.CertificateCheck;
import dev.jiceng.training.learning.VerificationCode;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Says to everybody who knows its code whether a certificate holds (TR-2). */
@Controller
class CertificateController {
  private final Reads reads;
  private final Scopes scopes;

  CertificateController(Reads reads, Scopes scopes) {
    this.reads = reads;
    this.scopes = scopes;
  }

  /** A code of the wrong form, of no county here, and of no certificate: all the same nothing. */
  @QueryMapping
  @Nullable CertificateCheck trainingCertificate(@Argument String code) {
    return VerificationCode.parse(code)
        .filter(it -> scopes.ofEverybody(it.county()).isPresent())
        .flatMap(it -> CertificateCheck.find(reads.board(it.county()), it))
        .orElse(null);
  }
}
