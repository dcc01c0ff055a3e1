package dev.jiceng.tenants.migration;

import dev.jiceng.tenants.migration.Script.Side;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The SQL of counties and townships in the order it runs. */
public final class Scripts {
  private static final Pattern NAME = Pattern.compile("V(\\d+)__(\\w+)\\.sql");

  private final List<Script> inOrder;

  Scripts(List<Script> scripts) {
    inOrder = scripts.stream().sorted().toList();
    if (inOrder.stream().map(s -> s.side() + " " + s.version()).distinct().count()
        < inOrder.size()) {
      throw new IllegalStateException("two files carry the same version");
    }
  }

  /** The files {@code V<number>__<name>.sql} in {@code db/county} and {@code db/township}. */
  public static Scripts ofClasspath() {
    return ofClasspath("db");
  }

  static Scripts ofClasspath(String folder) {
    var scripts = new ArrayList<Script>();
    for (Side side : Side.values()) {
      String pattern =
          "classpath*:%s/%s/V*.sql".formatted(folder, side == Side.COUNTY ? "county" : "township");
      try {
        for (Resource file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
          scripts.add(read(side, file));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return new Scripts(scripts);
  }

  private static Script read(Side side, Resource file) throws IOException {
    String fileName = Objects.requireNonNull(file.getFilename());
    var parts = NAME.matcher(fileName);
    if (!parts.matches()) {
      throw new IllegalStateException(fileName + " is not named V<number>__<name>.sql");
    }
    return new Script(
        Integer.parseInt(parts.group(1)),
        side,
        parts.group(2),
        file.getContentAsString(StandardCharsets.UTF_8));
  }

  List<Script> inOrder() {
    return inOrder;
  }
}
