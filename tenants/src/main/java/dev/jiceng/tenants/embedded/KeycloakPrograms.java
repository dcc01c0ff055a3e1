package dev.jiceng.tenants.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Keycloak unpacked from its Maven artifact and built once. */
final class KeycloakPrograms {
  private static final long SPACE_NEEDED = 600L * 1024 * 1024;

  private KeycloakPrograms() {}

  static Path folder(Path archive, Progress progress) throws IOException {
    String name = archive.getFileName().toString().replace("-quarkus-dist", "").replace(".zip", "");
    return Folders.once(
        Folders.home().resolve(name),
        draft -> {
          progress.step("解压 Keycloak", "unpacking Keycloak");
          unpack(archive, draft);
          progress.step("构建 Keycloak(仅首次,约半分钟)", "building Keycloak (once, about half a minute)");
          build(draft);
        });
  }

  private static void unpack(Path archive, Path folder) throws IOException {
    if (folder.toFile().getUsableSpace() < SPACE_NEEDED) {
      throw new CannotStart("The disk of " + folder.getParent() + " has less than 600 MB left");
    }
    try (var zip = new ZipFile(archive.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        // The archive's one top folder is left out.
        String inside = entry.getName().substring(entry.getName().indexOf('/') + 1);
        unpack(zip, entry, folder.resolve(inside).normalize());
      }
    } catch (ZipException damaged) {
      throw new CannotStart(
          "The download %s is damaged: delete it and start again".formatted(archive), damaged);
    }
  }

  private static void unpack(ZipFile zip, ZipEntry entry, Path file) throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(file);
      return;
    }
    Files.createDirectories(file.getParent());
    try (InputStream content = zip.getInputStream(entry)) {
      Files.copy(content, file);
    }
  }

  private static void build(Path folder) {
    List<String> line =
        List.of("sh", folder.resolve("bin/kc.sh").toString(), "build", "--db=dev-file");
    Path log = folder.resolve("build.log");
    try (Lifeline run = Lifeline.run(new Lifeline.Command("TERM", log, environment(), line))) {
      if (run.await() != 0) {
        throw new CannotStart("Keycloak could not be built: " + run.lastWords());
      }
    }
  }

  static Map<String, String> environment() {
    return Map.of(
        "JAVA_HOME",
        System.getProperty("java.home"),
        "JAVA_OPTS_APPEND",
        "-XX:TieredStopAtLevel=1");
  }
}
