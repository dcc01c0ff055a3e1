package dev.jiceng.election.roll;

/** The three ways of belonging to a community that the law knows. */
public enum ResidenceKind {
  /** 户籍在本村并且在本村居住 */
  REGISTERED_AND_LIVING_HERE,
  /** 户籍在本村，不在本村居住 */
  REGISTERED_ONLY,
  /** 户籍不在本村，在本村居住 */
  LIVING_HERE_ONLY
}
