package dev.jiceng.seeds;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.tenants.NamedDivision;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.json.JsonMapper;

/** The data files beside this class; their README says what is real and what is invented. */
final class SeedFiles {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private SeedFiles() {}

  /** Every province, prefecture, county and township of the national list. */
  static List<NamedDivision> divisions() {
    return unpacked("divisions.csv.gz");
  }

  /** Every village and community of Yunnan. */
  static List<NamedDivision> yunnan() {
    return unpacked("yunnan.csv.gz");
  }

  private static List<NamedDivision> unpacked(String name) {
    try (var packed = new GZIPInputStream(open(name))) {
      return divisions(packed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The villages and communities of the demo counties. */
  static List<NamedDivision> communities() {
    try (var file = open("communities.csv")) {
      return divisions(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(String name) {
    try (var file = open(name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static <T> T json(String name, Class<T> type) {
    try (var file = open(name)) {
      return JSON.readValue(file, type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<NamedDivision> divisions(InputStream csv) {
    return new BufferedReader(new InputStreamReader(csv, StandardCharsets.UTF_8))
        .lines()
        .skip(1)
        .map(line -> line.split(",", 2))
        .map(cells -> new NamedDivision(DivisionCode.of(cells[0]), cells[1]))
        .toList();
  }

  private static InputStream open(String name) {
    return Objects.requireNonNull(SeedFiles.class.getResourceAsStream(name), name);
  }
}
