package dev.jiceng.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.TreeSet;

/** The files and folders of the project, relative to its root; nothing built or hidden but .ci. */
record SourceTree(Path root, Set<String> paths) {
  static SourceTree of(Path root) {
    var paths = new TreeSet<String>();
    try {
      Files.walkFileTree(root, new Collector(root, paths));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new SourceTree(root, paths);
  }

  /** The folder above (or at) the working directory that holds {@code .ci}. */
  static SourceTree ofThisProject() {
    Path here = Path.of("").toAbsolutePath();
    while (here != null && !Files.isDirectory(here.resolve(".ci"))) {
      here = here.getParent();
    }
    if (here == null) {
      throw new IllegalStateException("no folder above the working directory holds .ci");
    }
    return of(here);
  }

  boolean holds(String path) {
    return paths.contains(path);
  }

  boolean holdsType(String simpleName) {
    return paths.stream().anyMatch(path -> path.endsWith("/" + simpleName + ".java"));
  }

  /** Whether a package (or a type in it) of this dotted name has sources in some module. */
  boolean holdsName(String dotted) {
    String path = "/java/" + dotted.replace('.', '/');
    return paths.stream().anyMatch(p -> p.endsWith(path) || p.endsWith(path + ".java"));
  }

  String read(String path) {
    try {
      return Files.readString(root.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Collector extends SimpleFileVisitor<Path> {
    private final Path root;
    private final Set<String> paths;

    Collector(Path root, Set<String> paths) {
      this.root = root;
      this.paths = paths;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return folder.equals(root) || isSource(folder) ? add(folder) : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      return add(file);
    }

    private FileVisitResult add(Path path) {
      paths.add(root.relativize(path).toString().replace('\\', '/'));
      return FileVisitResult.CONTINUE;
    }

    private static boolean isSource(Path folder) {
      String name = folder.getFileName().toString();
      return name.equals(".ci")
          || !(name.startsWith(".") || name.equals("node_modules") || isBuilt(folder));
    }

    /** Beside a pom; elsewhere {@code target} is a context of ours. */
    private static boolean isBuilt(Path folder) {
      return folder.endsWith("target") && Files.exists(folder.resolveSibling("pom.xml"));
    }
  }
}
