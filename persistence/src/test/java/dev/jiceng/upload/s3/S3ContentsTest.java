package dev.jiceng.upload.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jiceng.upload.Contents;
import dev.jiceng.upload.ContentsContract;
import dev.jiceng.upload.ContentsOutOfReach;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class S3ContentsTest extends ContentsContract {
  private S3Server server;
  private S3Contents contents;

  /** Credentials by one of the ways the SDK looks for them. */
  @BeforeAll
  void start(@TempDir Path home) throws IOException, InterruptedException {
    System.setProperty("aws.accessKeyId", "test");
    System.setProperty("aws.secretAccessKey", "test");
    server = S3Server.start(home);
    contents = new S3Contents(server.bucket());
  }

  @AfterAll
  void stop() {
    contents.close();
    server.close();
    System.clearProperty("aws.accessKeyId");
    System.clearProperty("aws.secretAccessKey");
  }

  @Override
  protected Contents contents() {
    return contents;
  }

  @Test
  void bytes_that_were_spoilt_on_the_way_are_not_kept() throws IOException {
    Path spoilt = file("他");
    assertThatThrownBy(() -> contents.keep(WUHOU, hash("她"), spoilt))
        .isInstanceOf(ContentsOutOfReach.class);
    assertThat(contents.open(WUHOU, hash("她"))).isEmpty();
  }

  @Test
  void a_store_that_is_not_there_is_told_apart_from_a_content_that_is_not() throws IOException {
    Path file = file("x");
    var nowhere = new Bucket("b", java.net.URI.create("http://127.0.0.1:1"), "us-east-1", true);
    try (var gone = new S3Contents(nowhere)) {
      assertThatThrownBy(() -> gone.keep(WUHOU, hash("x"), file))
          .isInstanceOf(ContentsOutOfReach.class);
      assertThatThrownBy(() -> gone.open(WUHOU, hash("x"))).isInstanceOf(ContentsOutOfReach.class);
    }
  }
}
