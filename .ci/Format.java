import com.google.googlejavaformat.java.Main;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Formats every Java source of the project (`apply`) or fails where one is not formatted (`check`).
 */
class Format {
  public static void main(String[] args) throws Exception {
    boolean apply = args[0].equals("apply");
    List<String> arguments =
        new ArrayList<>(
            apply ? List.of("--replace") : List.of("--dry-run", "--set-exit-if-changed"));
    Path root = Path.of(args[1]);
    for (String room : List.of("domain", "tenants", "persistence", "seeds", "api", "helm", ".ci")) {
      Path sources = root.resolve(room);
      if (!Files.isDirectory(sources)) {
        continue;
      }
      try (var files = Files.walk(sources)) {
        files
            .filter(f -> f.toString().endsWith(".java"))
            .filter(f -> !f.startsWith(sources.resolve("target")))
            .map(Path::toString)
            .forEach(arguments::add);
      }
    }
    var out = new PrintWriter(System.out, true);
    var err = new PrintWriter(System.err, true);
    int result = new Main(out, err, System.in).format(arguments.toArray(String[]::new));
    if (result != 0) {
      err.println(
          "The files named above are not formatted. To format them: mvn process-sources -N"
              + " -Dformat=apply");
    }
    System.exit(result);
  }
}
