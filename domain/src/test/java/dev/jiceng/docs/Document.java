package dev.jiceng.docs;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** One Markdown file and the names of our own things in it. */
record Document(String path, String text) {
  private static final Pattern FENCED = Pattern.compile("(?ms)^ *```.*?^ *```");
  private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)[^)]*\\)");

  private static final Pattern PATH = Pattern.compile("[\\w.-]+(/[\\w.-]+)*/?");
  private static final Pattern FILE =
      Pattern.compile(".*\\.(java|md|xml|ya?ml|json|sql|graphqls|csv|sh|properties|tpl)");
  private static final Pattern TYPE = Pattern.compile("([A-Z][a-z0-9]+){2,}");
  private static final Pattern DOTTED = Pattern.compile("dev\\.jiceng(\\.[A-Za-z]\\w*)+");

  /** Names in it that {@code tree} does not hold. */
  List<String> missingIn(SourceTree tree, Predicate<String> isForeign) {
    String running = FENCED.matcher(text).replaceAll("");
    var missing =
        CODE.matcher(running).results().map(Document::inner).filter(n -> !isForeign.test(n));
    var links = LINK.matcher(running).results().map(Document::inner).filter(l -> !l.contains(":"));
    return java.util.stream.Stream.concat(
            missing.filter(name -> isMissing(name, tree)),
            links.filter(link -> !tree.holds(beside(link))))
        .distinct()
        .toList();
  }

  private static boolean isMissing(String name, SourceTree tree) {
    if (DOTTED.matcher(name).matches()) {
      return !tree.holdsName(name);
    }
    if (TYPE.matcher(name).matches()) {
      return !tree.holdsType(name);
    }
    return isPath(name, tree) && !tree.holds(trimmed(name));
  }

  /** A path of ours ends like a source file or begins with a folder of the root. */
  private static boolean isPath(String name, SourceTree tree) {
    return name.contains("/")
        && PATH.matcher(name).matches()
        && (FILE.matcher(name).matches() || tree.holds(name.substring(0, name.indexOf('/'))));
  }

  private String beside(String link) {
    return java.nio.file.Path.of(path).resolveSibling(link).normalize().toString();
  }

  private static String trimmed(String name) {
    return name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
  }

  private static String inner(MatchResult match) {
    return match.group(1);
  }
}
