package dev.jiceng.upload.disk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.upload.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskContentsTest {
  private static final DivisionCode WUHOU = DivisionCode.of("610725101");
  private static final DivisionCode ZHOUJIASHAN = DivisionCode.of("610725102");
  private static final Sha256 CONTENT = new Sha256("0a".repeat(32));

  @TempDir Path folder;

  @Test
  void a_content_is_kept_once_for_each_township_and_leaves_with_it() throws IOException {
    var contents = new DiskContents(folder.resolve("contents"));
    Path file = Files.writeString(folder.resolve("file"), "x");
    contents.keep(WUHOU, CONTENT, file);
    contents.keep(WUHOU, CONTENT, file);
    try (var in = contents.open(WUHOU, CONTENT).orElseThrow()) {
      assertThat(in.readAllBytes()).containsExactly('x');
    }
    assertThat(contents.open(ZHOUJIASHAN, CONTENT)).isEmpty();
    try (var files = Files.walk(folder.resolve("contents/610725101"))) {
      assertThat(files.filter(Files::isRegularFile)).hasSize(1);
    }
  }

  @Test
  void a_content_that_was_just_kept_is_not_forgotten() throws IOException {
    var contents = new DiskContents(folder);
    contents.keep(WUHOU, CONTENT, Files.writeString(folder.resolve("file"), "x"));
    contents.forget(WUHOU, CONTENT, Instant.now().minusSeconds(60));
    assertThat(contents.open(WUHOU, CONTENT)).isPresent().get().satisfies(in -> in.close());
    contents.forget(WUHOU, CONTENT, Instant.now().plusSeconds(60));
    assertThat(contents.open(WUHOU, CONTENT)).isEmpty();
  }
}
