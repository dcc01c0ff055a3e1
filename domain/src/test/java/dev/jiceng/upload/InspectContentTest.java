package dev.jiceng.upload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.shared.Proves;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Proves("F-3")
class InspectContentTest {
  private static final Sha256 HASH = new Sha256("0a".repeat(32));
  private static final Upload.Announced PHOTO =
      new Upload.Announced("a.jpg", ContentType.JPEG, 10, HASH, UploadPurpose.FIELD_PHOTO);

  @ParameterizedTest
  @CsvSource({
    "ffd8ffe000104a464946, JPEG",
    "89504e470d0a1a0a0000000d, PNG",
    "52494646240000005745425056503820, WEBP",
    "255044462d312e37, PDF",
    "ffd8,",
    "52494646240000004156492056503820,",
    "4d5a9000,"
  })
  void a_type_is_told_by_the_first_bytes(String start, String type) {
    assertThat(ContentType.of(HexFormat.of().parseHex(start)).map(Enum::name).orElse(null))
        .isEqualTo(type);
  }

  @Test
  void another_type_than_the_one_announced_is_refused() {
    assertThat(InspectContent.type(PHOTO, ContentType.PDF).orElseThrow().key())
        .isEqualTo("F-3.type");
    assertThat(InspectContent.type(PHOTO, null).orElseThrow().key()).isEqualTo("F-3.unknownType");
    assertThat(InspectContent.type(PHOTO, ContentType.JPEG)).isEmpty();
  }

  @Test
  void another_content_than_the_one_announced_is_refused() {
    assertThat(InspectContent.hash(PHOTO, new Sha256("0b".repeat(32)))).isPresent();
    assertThat(InspectContent.hash(PHOTO, HASH)).isEmpty();
  }

  @Test
  void a_picture_that_fills_memory_is_refused() {
    assertThat(InspectContent.pixels(60_000, 60_000).orElseThrow().numbers())
        .containsEntry("limit", 60_000_000L);
    assertThat(InspectContent.pixels(8_000, 6_000)).isEmpty();
  }
}
