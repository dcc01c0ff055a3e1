package dev.jiceng.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.lang.ArchRule;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What the domain may know; the root package is a parameter, so that the rules can be shown
 * offences.
 */
final class DomainRules {
  /** Which context may use which: the whole dependency rule of the domain. */
  static final Map<String, Set<String>> CONTEXTS =
      Map.ofEntries(
          Map.entry("shared", Set.of()),
          Map.entry("division", Set.of()),
          Map.entry("regulation", Set.of("division", "shared")),
          Map.entry("table", Set.of("division", "shared")),
          Map.entry("roster", Set.of("table", "division", "shared")),
          Map.entry("target", Set.of("roster", "division", "shared")),
          Map.entry("guidance", Set.of("regulation", "division", "shared")),
          Map.entry("affairs", Set.of("table", "upload", "division", "shared")),
          Map.entry("upload", Set.of("division", "shared")),
          Map.entry("election", Set.of("regulation", "roster", "division", "shared")),
          Map.entry("cycle", Set.of("regulation", "division", "shared")),
          Map.entry("scheme", Set.of("division", "shared")),
          Map.entry("preparation", Set.of("regulation", "roster", "division", "shared")),
          Map.entry("discipline", Set.of("division", "shared")),
          Map.entry("handover", Set.of("division", "shared")),
          Map.entry("duty", Set.of("affairs", "roster", "division", "shared")),
          Map.entry("training", Set.of("roster", "division", "shared")));

  private DomainRules() {}

  static ArchRule javaAndJSpecifyOnly(String root) {
    return classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.jspecify..", root + "..")
        .because("the rules outlive every framework");
  }

  static ArchRule noClock(String root) {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .should()
        .accessTargetWhere(named("the machine's clock", DomainRules::isClock))
        .because("time enters as a Moment");
  }

  static ArchRule noRandomness(String root) {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .should()
        .accessTargetWhere(named("randomness", DomainRules::isRandom))
        .because("ids enter through Ids");
  }

  static Stream<ArchRule> contexts(String root) {
    return CONTEXTS.entrySet().stream()
        .map(entry -> context(root, entry.getKey(), entry.getValue()));
  }

  static ArchRule everyClassInAContext(String root) {
    var packages = CONTEXTS.keySet().stream().map(name -> root + "." + name + "..");
    return classes().should().resideInAnyPackage(packages.toArray(String[]::new));
  }

  private static ArchRule context(String root, String name, Set<String> allowed) {
    var others =
        CONTEXTS.keySet().stream()
            .filter(other -> !other.equals(name) && !allowed.contains(other))
            .map(other -> root + "." + other + "..")
            .toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAPackage(root + "." + name + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(others)
        .as(name + " uses only " + allowed)
        .allowEmptyShould(root.endsWith("offence"));
  }

  private static boolean isClock(JavaAccess<?> access) {
    var owner = access.getTargetOwner();
    var name = access.getName();
    return (owner.getPackageName().startsWith("java.time") && name.equals("now"))
        || (owner.isEquivalentTo(Clock.class)
            && (name.startsWith("system") || name.startsWith("tick")))
        || (owner.isEquivalentTo(System.class)
            && List.of("currentTimeMillis", "nanoTime").contains(name));
  }

  private static boolean isRandom(JavaAccess<?> access) {
    var owner = access.getTargetOwner();
    var name = access.getName();
    return (owner.isEquivalentTo(UUID.class) && name.equals("randomUUID"))
        || (owner.isEquivalentTo(Math.class) && name.equals("random"))
        || owner.isAssignableTo(Random.class)
        || Stream.of(SecureRandom.class, SplittableRandom.class).anyMatch(owner::isEquivalentTo);
  }

  private static DescribedPredicate<JavaAccess<?>> named(
      String name, java.util.function.Predicate<JavaAccess<?>> test) {
    return DescribedPredicate.describe(name, test);
  }
}
