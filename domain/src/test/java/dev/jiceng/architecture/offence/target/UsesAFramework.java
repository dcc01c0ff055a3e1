package dev.jiceng.architecture.offence.target;

import org.junit.jupiter.api.Test;

/** An offence on purpose: a framework in the domain. */
public final class UsesAFramework {
  Class<?> framework = Test.class;
}
