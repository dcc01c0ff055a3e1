package dev.jiceng.tenants.migration;

import dev.jiceng.tenants.migration.Script.Side;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

  /** The same from folders of other names, taken together. */
  public static Scripts ofClasspath(String... folders) {
    return new Scripts(
        Stream.of(folders)
            .flatMap(folder ->
                Stream.concat(
                    read(Side.COUNTY, folder + "/county"),
                    read(Side.TOWNSHIP, folder + "/township")))
            .toList());
  }

  /** Those of one name alone, where a database is to hold no more than they make. */
  public Scripts named(String name) {
    return new Scripts(inOrder.stream().filter(script -> script.name().equals(name)).toList());
  }

  private static Stream<Script> read(Side side, String folder) {
    var scripts = new ArrayList<Script>();
    try {
      String pattern = "classpath*:" + folder + "/V*.sql";
      for (Resource file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
        scripts.add(read(side, file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return scripts.stream();
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
