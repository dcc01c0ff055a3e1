package dev.jiceng.upload;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.Actor;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Announces a file, so that it can be sent; sending the same announcement again changes nothing.
 */
public final class AnnounceUpload {
  private static final int LONGEST_NAME = 200;
  private static final int CLIENT_MADE = 7;

  private final Uploads uploads;
  private final long largest;

  /** {@code largest}: bytes a file may have. */
  public AnnounceUpload(Uploads uploads, long largest) {
    this.uploads = uploads;
    this.largest = largest;
  }

  /** {@code sha256} as it was sent. */
  public record Command(
      UUID id,
      DivisionCode community,
      String name,
      ContentType type,
      long size,
      String sha256,
      UploadPurpose purpose) {}

  public Outcome<Upload> handle(Command command, Actor actor, Moment now) {
    var violations = violations(command);
    if (!violations.isEmpty()) {
      return Outcome.refused(violations);
    }
    var announced =
        Upload.announce(
            command.id(), command.community(), announced(command), actor.subject(), now.at());
    return uploads
        .find(command.id())
        .map(before -> again(before, announced))
        .orElseGet(() -> {
          uploads.add(announced);
          return Outcome.done(announced);
        });
  }

  private static Upload.Announced announced(Command command) {
    return new Upload.Announced(
        command.name(),
        command.type(),
        command.size(),
        new Sha256(command.sha256()),
        command.purpose());
  }

  /** Whose id it is, only they learn. */
  private static Outcome<Upload> again(Upload before, Upload announced) {
    if (!before.creator().equals(announced.creator())) {
      return new Outcome.Unknown<>("id");
    }
    return before.isSame(announced) ? Outcome.done(before) : new Outcome.Duplicate<>("id", before);
  }

  private List<Violation> violations(Command command) {
    var violations = new ArrayList<Violation>();
    if (command.id().version() != CLIENT_MADE) {
      violations.add(Violation.of(UploadRule.F_1, "F-1.id", "id"));
    }
    if (!isName(command.name())) {
      violations.add(
          Violation.of(UploadRule.F_1, "F-1.name", "name", Map.of("limit", LONGEST_NAME)));
    }
    ContentType.claimedBy(command.name())
        .filter(claimed -> claimed != command.type())
        .ifPresent(claimed ->
            violations.add(
                Violation.of(
                    UploadRule.F_1,
                    "F-1.extension",
                    "name",
                    Map.of("claimed", claimed, "declared", command.type()))));
    if (!command.purpose().types().contains(command.type())) {
      violations.add(
          Violation.of(
              UploadRule.F_1,
              "F-1.type",
              "type",
              Map.of("declared", command.type(), "permitted", command.purpose().types())));
    }
    if (!Sha256.isWellFormed(command.sha256())) {
      violations.add(Violation.of(UploadRule.F_1, "F-1.sha256", "sha256"));
    }
    if (command.size() < 1 || command.size() > largest) {
      violations.add(
          Violation.of(
              UploadRule.F_2,
              "F-2.size",
              "size",
              Map.of("actual", command.size(), "limit", largest)));
    }
    return violations;
  }

  /** A plain name without a path, for it comes back in a header and on disks of others. */
  private static boolean isName(String name) {
    return !name.isBlank()
        && name.length() <= LONGEST_NAME
        && name.chars().noneMatch(it -> it == '/' || it == '\\' || Character.isISOControl(it));
  }
}
