package dev.jiceng.roster.structure;

/** What is counted of people; everything else follows from it. */
public enum Fact {
  GENDER,
  AGE,
  ETHNICITY,
  EDUCATION,
  POLITICAL_STATUS,
  ORIGIN,
  /** Everything somebody holds, as names of {@link dev.jiceng.roster.Post.Kind} with commas. */
  POSTS
}
