package dev.jiceng.affairs;

import dev.jiceng.shared.Rule;

/** The rules of this context. */
public enum AffairsRule implements Rule {
  /** A ledger holds item, amount, expected and actual date of every income and expense. */
  D_1("P4"),
  /** An expense needs the single signature and the finance group's check, by two people. */
  D_2("P4"),
  /** What is posted stays; a correction is a reversing entry. */
  D_3("P4"),
  /** Each period is published with totals, in time. */
  D_4("P4"),
  /** The township can keep a community's books. */
  D_5("P4"),
  /** Four deliberations, two disclosures; what is spent or promised can point to them. */
  D_6("P6; Organic Law of the Villagers' Committees, Articles 22 and 26"),
  /** Standing documents are versioned, adopted by a resolution, and published. */
  D_7("P6");

  private final String source;

  AffairsRule(String source) {
    this.source = source;
  }

  @Override
  public String id() {
    return name().replace('_', '-');
  }

  @Override
  public String source() {
    return source;
  }
}
