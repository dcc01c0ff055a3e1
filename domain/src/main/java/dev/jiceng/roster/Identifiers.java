package dev.jiceng.roster;

import org.jspecify.annotations.Nullable;

/** The national id number and the phone of somebody, as far as they are known. */
public record Identifiers(@Nullable IdNumber idNumber, @Nullable Phone phone) {
  public static final Identifiers NONE = new Identifiers(null, null);

  boolean isEmpty() {
    return idNumber == null && phone == null;
  }
}
