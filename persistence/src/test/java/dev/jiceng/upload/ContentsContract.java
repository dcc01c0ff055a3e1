package dev.jiceng.upload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.division.DivisionCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds of contents wherever they are kept. */
public abstract class ContentsContract {
  protected static final DivisionCode WUHOU = DivisionCode.of("610725101");
  protected static final DivisionCode ZHOUJIASHAN = DivisionCode.of("610725102");

  @TempDir protected Path folder;

  protected abstract Contents contents();

  protected Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("file"), text);
  }

  protected static Sha256 hash(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return Sha256.of(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  protected String read(DivisionCode township, Sha256 content) throws IOException {
    try (var in = contents().open(township, content).orElseThrow()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void a_content_is_read_as_it_was_kept_however_often_it_was() throws IOException {
    contents().keep(WUHOU, hash("水"), file("水"));
    contents().keep(WUHOU, hash("水"), file("水"));
    contents().keep(WUHOU, hash("土"), file("土"));
    assertThat(read(WUHOU, hash("水"))).isEqualTo("水");
    assertThat(read(WUHOU, hash("土"))).isEqualTo("土");
  }

  @Test
  void a_township_has_nothing_of_another() throws IOException {
    contents().keep(WUHOU, hash("墙"), file("墙"));
    assertThat(contents().open(ZHOUJIASHAN, hash("墙"))).isEmpty();
    contents().forget(ZHOUJIASHAN, hash("墙"), Instant.now().plusSeconds(60));
    assertThat(read(WUHOU, hash("墙"))).isEqualTo("墙");
  }

  @Test
  void a_content_that_was_just_kept_is_not_forgotten() throws IOException {
    contents().keep(WUHOU, hash("忘"), file("忘"));
    contents().forget(WUHOU, hash("忘"), Instant.now().minusSeconds(60));
    assertThat(read(WUHOU, hash("忘"))).isEqualTo("忘");
    contents().forget(WUHOU, hash("忘"), Instant.now().plusSeconds(60));
    assertThat(contents().open(WUHOU, hash("忘"))).isEmpty();
    contents().forget(WUHOU, hash("忘"), Instant.now().plusSeconds(60));
  }
}
