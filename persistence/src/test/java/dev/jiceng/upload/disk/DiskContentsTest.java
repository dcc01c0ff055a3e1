package dev.jiceng.upload.disk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.upload.Contents;
import dev.jiceng.upload.ContentsContract;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class DiskContentsTest extends ContentsContract {
  @Override
  protected Contents contents() {
    return new DiskContents(folder.resolve("contents"));
  }

  @Test
  void it_is_one_file_in_the_folder_of_its_township() throws IOException {
    contents().keep(WUHOU, hash("x"), file("x"));
    contents().keep(WUHOU, hash("x"), file("x"));
    try (var files = Files.walk(folder.resolve("contents/610725101"))) {
      assertThat(files.filter(Files::isRegularFile)).hasSize(1);
    }
  }
}
