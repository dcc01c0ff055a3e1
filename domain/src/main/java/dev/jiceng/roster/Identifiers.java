package dev.jiceng.roster;

import org.jspecify.annotations.Nullable;

/** The national id number and the phone of somebody, as far as they are known. */
public record Identifiers(@Nullable IdNumber idNumber, @Nullable Phone phone) {
  public static final Identifiers NONE = new Identifiers(null, null);

  boolean isEmpty() {
    return idNumber == null && phone == null;
  }

  /** These, and of the others what is not known here. */
  public Identifiers over(Identifiers others) {
    return new Identifiers(
        idNumber == null ? others.idNumber : idNumber, phone == null ? others.phone : phone);
  }
}
