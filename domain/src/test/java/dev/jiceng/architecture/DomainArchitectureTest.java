package dev.jiceng.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.jiceng.architecture.offence.shared.KnowsTargets;
import dev.jiceng.architecture.offence.target.LooksAtTheClock;
import dev.jiceng.architecture.offence.target.ThrowsDice;
import dev.jiceng.architecture.offence.target.UsesAFramework;
import org.junit.jupiter.api.Test;

class DomainArchitectureTest {
  private static final String ROOT = "dev.jiceng";
  private static final String OFFENCE = "dev.jiceng.architecture.offence";
  private static final JavaClasses DOMAIN =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @Test
  void the_domain_depends_on_java_and_jspecify_only() {
    var rule = DomainRules.javaAndJSpecifyOnly(ROOT);
    rule.check(DOMAIN);
    assertThat(offences(DomainRules.javaAndJSpecifyOnly(OFFENCE), UsesAFramework.class))
        .isPositive();
  }

  @Test
  void the_domain_has_no_clock() {
    DomainRules.noClock(ROOT).check(DOMAIN);
    assertThat(offences(DomainRules.noClock(OFFENCE), LooksAtTheClock.class)).isEqualTo(5);
  }

  @Test
  void the_domain_throws_no_dice() {
    DomainRules.noRandomness(ROOT).check(DOMAIN);
    assertThat(offences(DomainRules.noRandomness(OFFENCE), ThrowsDice.class))
        .isGreaterThanOrEqualTo(4);
  }

  @Test
  void each_context_uses_only_those_the_table_allows() {
    DomainRules.contexts(ROOT).forEach(rule -> rule.check(DOMAIN));
    assertThat(DomainRules.contexts(OFFENCE).mapToInt(r -> offences(r, KnowsTargets.class)).sum())
        .isPositive();
  }

  @Test
  void every_class_of_the_domain_is_in_a_context_of_the_table() {
    DomainRules.everyClassInAContext(ROOT).check(DOMAIN);
    assertThat(offences(DomainRules.everyClassInAContext(ROOT), KnowsTargets.class)).isPositive();
  }

  private static int offences(ArchRule rule, Class<?> offender) {
    var classes = new ClassFileImporter().importClasses(offender);
    return rule.evaluate(classes).getFailureReport().getDetails().size();
  }
}
