package dev.jiceng.upload.web;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.Actor;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.jooq.Act;
import dev.jiceng.shared.jooq.AuditNote;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.shared.jooq.Tx;
import dev.jiceng.shared.jooq.Writes;
import dev.jiceng.tenants.Catalogue;
import dev.jiceng.tenants.Scope;
import dev.jiceng.upload.Contents;
import dev.jiceng.upload.Sha256;
import dev.jiceng.upload.Upload;
import dev.jiceng.upload.disk.PartialFiles;
import dev.jiceng.upload.graphql.UploadIds;
import dev.jiceng.upload.jooq.JooqUploads;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Takes away files that nothing uses, once they have had their time. */
final class Expiry {
  private static final Actor SYSTEM = new Actor("system", "Jiceng");

  /** Somebody may be storing the same content just now, and not have written so yet. */
  private static final Duration GRACE = Duration.ofHours(1);

  private final Catalogue catalogue;
  private final Reads reads;
  private final Writes writes;
  private final PartialFiles partial;
  private final Contents contents;

  Expiry(Catalogue catalogue, Reads reads, Writes writes, PartialFiles partial, Contents contents) {
    this.catalogue = catalogue;
    this.reads = reads;
    this.writes = writes;
    this.partial = partial;
    this.contents = contents;
  }

  /** All that were announced before, in every county. */
  void run(Instant now, Duration unattached) throws IOException {
    Instant before = now.minus(unattached);
    for (DivisionCode county : catalogue.counties()) {
      for (String township : JooqUploads.expiring(reads.in(new Scope.County(county)), before)) {
        expire(new Scope.Township(DivisionCode.of(township), null), before, now.minus(GRACE));
      }
    }
  }

  private void expire(Scope.Township scope, Instant before, Instant unlessKeptSince)
      throws IOException {
    var outcome =
        writes.in(scope, Act.of(SYSTEM, "upload-expiry"), tx -> Outcome.done(expire(tx, before)));
    if (outcome instanceof Outcome.Done<List<Upload>>(List<Upload> expired, var ignored)) {
      for (Upload upload : expired) {
        partial.delete(upload);
        for (Sha256 content : contents(upload).toList()) {
          if (!new JooqUploads(reads.in(scope)).uses(content)) {
            contents.forget(scope.township(), content, unlessKeptSince);
          }
        }
      }
    }
  }

  private static List<Upload> expire(Tx tx, Instant before) {
    var expired = new JooqUploads(tx.sql()).expire(before);
    tx.audit(
        new AuditNote(
            "uploadExpire", UploadIds.UPLOAD, "", null, null, String.valueOf(expired.size())));
    return expired;
  }

  private static Stream<Sha256> contents(Upload upload) {
    var stored = upload.stored();
    if (stored == null) {
      return Stream.empty();
    }
    var picture = stored.picture();
    return Stream.of(stored.content(), picture == null ? null : picture.thumbnail())
        .filter(Objects::nonNull);
  }
}
