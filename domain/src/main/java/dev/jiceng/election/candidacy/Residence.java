package dev.jiceng.election.candidacy;

import java.time.LocalDate;

/** How somebody belongs to a community: the three ways the law knows. */
public sealed interface Residence {
  /** 户籍在本村并且在本村居住 */
  record RegisteredAndLivingHere() implements Residence {}

  /** 户籍在本村，不在本村居住: may vote where they declare to take part. */
  record RegisteredOnly(boolean declaresToTakePart) implements Residence {}

  /**
   * 户籍不在本村: may vote where they have lived long enough, asked to, were accepted by the assembly,
   * and vote nowhere else.
   */
  record LivingHereOnly(LocalDate since, boolean acceptedByAssembly, boolean votesElsewhere)
      implements Residence {}
}
