package dev.jiceng.upload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.Actor;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Proves;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnnounceUploadTest {
  private static final Moment NOW = new Moment(Instant.parse("2026-11-23T01:00:00Z"));
  private static final Actor INSTRUCTOR = new Actor("subject-1", "指导员");
  private static final UUID ID = UUID.fromString("019abcde-0000-7000-8000-000000000001");
  private static final String HASH = "0a".repeat(32);

  private final AnnounceUpload announcing = new AnnounceUpload(new InMemoryUploads(), 1_000);

  private Outcome<Upload> announce(String name, ContentType type, long size, UploadPurpose use) {
    return announce(ID, name, type, size, HASH, use, INSTRUCTOR);
  }

  private Outcome<Upload> announce(
      UUID id,
      String name,
      ContentType type,
      long size,
      String hash,
      UploadPurpose purpose,
      Actor actor) {
    var community = DivisionCode.of("610725101201");
    return announcing.handle(
        new AnnounceUpload.Command(id, community, name, type, size, hash, purpose), actor, NOW);
  }

  private Outcome<Upload> photo(long size) {
    return announce("a.jpg", ContentType.JPEG, size, UploadPurpose.FIELD_PHOTO);
  }

  private static List<String> reasons(Outcome<Upload> outcome) {
    return outcome instanceof Outcome.Refused<Upload>(var violations)
        ? violations.stream().map(it -> it.key() + " " + it.path().getFirst()).toList()
        : List.of();
  }

  @Test
  void the_same_announcement_again_is_the_same_upload() {
    assertThat(photo(10)).isInstanceOf(Outcome.Done.class).isEqualTo(photo(10));
  }

  @Test
  void another_announcement_under_the_same_id_is_a_duplicate() {
    photo(10);
    assertThat(photo(11)).isInstanceOf(Outcome.Duplicate.class);
  }

  @Test
  void an_id_of_somebody_else_is_unknown() {
    photo(10);
    var other =
        announce(
            ID,
            "a.jpg",
            ContentType.JPEG,
            10,
            HASH,
            UploadPurpose.FIELD_PHOTO,
            new Actor("subject-2", ""));
    assertThat(other).isEqualTo(new Outcome.Unknown<>("id"));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, 1_001, 31_457_280})
  @Proves("F-2")
  void a_file_is_neither_empty_nor_too_large(long size) {
    assertThat(reasons(photo(size))).containsExactly("F-2.size size");
    assertThat(reasons(photo(1_000))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "../a.jpg", "a\\b.jpg", "a\n.jpg"})
  @Proves("F-1")
  void a_name_is_a_plain_name(String name) {
    assertThat(reasons(announce(name, ContentType.JPEG, 10, UploadPurpose.FIELD_PHOTO)))
        .containsExactly("F-1.name name");
  }

  @Test
  @Proves("F-1")
  void a_pdf_is_no_photo_and_its_name_must_not_say_that_it_is() {
    assertThat(reasons(announce("a.JPG", ContentType.PDF, 10, UploadPurpose.FIELD_PHOTO)))
        .containsExactly("F-1.extension name", "F-1.type type");
    assertThat(reasons(announce("a", ContentType.PDF, 10, UploadPurpose.DOCUMENT))).isEmpty();
  }

  @Test
  @Proves("F-1")
  void ids_are_of_version_7_and_hashes_of_64_digits() {
    var outcome =
        announce(
            UUID.fromString("019abcde-0000-4000-8000-000000000001"),
            "a.jpg",
            ContentType.JPEG,
            10,
            "0A".repeat(32),
            UploadPurpose.FIELD_PHOTO,
            INSTRUCTOR);
    assertThat(reasons(outcome)).containsExactly("F-1.id id", "F-1.sha256 sha256");
  }
}
