package dev.jiceng.upload.graphql;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.graphql.Attempt;
import dev.jiceng.shared.graphql.Payloads;
import dev.jiceng.shared.graphql.Scopes;
import dev.jiceng.shared.graphql.UserError;
import dev.jiceng.shared.jooq.Answer;
import dev.jiceng.shared.jooq.AuditNote;
import dev.jiceng.shared.jooq.Tx;
import dev.jiceng.shared.jooq.Writes;
import dev.jiceng.tenants.Scope;
import dev.jiceng.upload.AnnounceUpload;
import dev.jiceng.upload.ContentType;
import dev.jiceng.upload.Upload;
import dev.jiceng.upload.UploadPurpose;
import dev.jiceng.upload.jooq.JooqUploads;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Files are announced here (F-1, F-2); what then arrives is looked at where it arrives. */
@Controller
class UploadController {
  private final Scopes scopes;
  private final Writes writes;
  private final Payloads payloads;
  private final long largest;

  UploadController(
      Scopes scopes,
      Writes writes,
      Payloads payloads,
      @Value("${jiceng.uploads.largest}") long largest) {
    this.scopes = scopes;
    this.writes = writes;
    this.payloads = payloads;
    this.largest = largest;
  }

  record UploadPayload(@Nullable Upload upload, List<UserError> userErrors) {}

  record Create(
      UUID id,
      DivisionCode community,
      String name,
      ContentType type,
      int size,
      String sha256,
      UploadPurpose purpose) {
    AnnounceUpload.Command command() {
      return new AnnounceUpload.Command(id, community, name, type, size, sha256, purpose);
    }
  }

  @MutationMapping
  UploadPayload uploadCreate(@Argument Create input, DataFetchingEnvironment field) {
    var attempt = Attempt.of(field);
    Outcome<Upload> outcome =
        scopes.of(attempt.caller(), input.community()).stream()
            .filter(scope -> scope.area().equals(input.community()))
            .filter(scope ->
                scope instanceof Scope.Township(var ignored, var community) && community != null)
            .map(Scope.Township.class::cast)
            .map(scope -> announce(scope, attempt, input.command()))
            .findFirst()
            .orElseGet(() -> new Outcome.Unknown<>("community"));
    return payloads.of(outcome, attempt.locale(), UploadPayload::new);
  }

  private Outcome<Upload> announce(
      Scope.Township scope, Attempt attempt, AnnounceUpload.Command command) {
    return writes.in(
        scope,
        attempt.act(),
        new Answer<>(Upload::id, UploadController::found),
        tx -> {
          var announcing = new AnnounceUpload(new JooqUploads(tx.sql()), largest);
          var outcome = announcing.handle(command, attempt.act().actor(), new Moment(tx.at()));
          if (outcome instanceof Outcome.Done<Upload>(Upload upload, var ignored)) {
            tx.audit(note(attempt.operation(), upload));
          }
          return outcome;
        });
  }

  private static AuditNote note(String operation, Upload upload) {
    String after = upload.announced().toString();
    return new AuditNote(operation, UploadIds.UPLOAD, upload.id().toString(), null, null, after);
  }

  private static Outcome<Upload> found(Tx tx, UUID id) {
    return new JooqUploads(tx.sql())
        .find(id)
        .map(Outcome::done)
        .orElseGet(() -> new Outcome.Unknown<>("id"));
  }
}
