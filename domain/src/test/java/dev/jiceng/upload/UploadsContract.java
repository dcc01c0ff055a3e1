package dev.jiceng.upload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.division.DivisionCode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every township of uploads does. */
public abstract class UploadsContract {
  private static final Instant MONDAY = Instant.parse("2026-11-23T01:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2026-11-24T01:00:00Z");

  protected abstract Uploads uploads();

  private Upload added(int number, Instant at) {
    var upload =
        Upload.announce(
            new UUID(0x7000L, number),
            DivisionCode.of("610725101201"),
            new Upload.Announced(
                "照片.jpg", ContentType.JPEG, 100, sha256(1), UploadPurpose.FIELD_PHOTO),
            "subject-1",
            at);
    uploads().add(upload);
    return upload;
  }

  private static Sha256 sha256(int digit) {
    return new Sha256(String.valueOf(digit).repeat(64));
  }

  private static Upload.Stored stored(int content) {
    var picture = new Upload.Picture(40, 30, sha256(content + 1));
    return new Upload.Stored(sha256(content), 90, picture, TUESDAY);
  }

  private Upload now(Upload upload) {
    return uploads().find(upload.id()).orElseThrow();
  }

  @Test
  void what_was_announced_comes_back() {
    var upload = added(1, MONDAY);
    assertThat(now(upload)).isEqualTo(upload);
    assertThat(uploads().findAll(List.of(new UUID(0x7000L, 9), upload.id())))
        .containsExactly(upload);
  }

  @Test
  void what_is_stored_stays_as_it_was_stored_first() {
    var upload = added(1, MONDAY);
    uploads().store(upload.id(), stored(2));
    uploads().store(upload.id(), stored(5));
    assertThat(now(upload).stored()).isEqualTo(stored(2));
    assertThat(uploads().uses(sha256(2))).isTrue();
    assertThat(uploads().uses(sha256(3))).isTrue();
    assertThat(uploads().uses(sha256(5))).isFalse();
  }

  @Test
  void what_something_uses_is_not_taken_by_another() {
    var upload = added(1, MONDAY);
    uploads().store(upload.id(), stored(2));
    var first = new Upload.Attachment("FieldCheck", new UUID(0, 1));
    uploads().attach(List.of(upload.id()), first);
    uploads().attach(List.of(upload.id()), new Upload.Attachment("FieldCheck", new UUID(0, 2)));
    assertThat(now(upload).attachedTo()).isEqualTo(first);
  }

  @Test
  void only_what_nothing_uses_expires_once_it_is_old() {
    var old = added(1, MONDAY);
    var used = added(2, MONDAY);
    var young = added(3, TUESDAY);
    uploads().store(used.id(), stored(2));
    uploads().attach(List.of(used.id()), new Upload.Attachment("FieldCheck", new UUID(0, 1)));
    assertThat(uploads().expire(TUESDAY)).containsExactly(old);
    assertThat(uploads().find(old.id())).isEmpty();
    assertThat(uploads().findAll(List.of(used.id(), young.id()))).hasSize(2);
  }
}
