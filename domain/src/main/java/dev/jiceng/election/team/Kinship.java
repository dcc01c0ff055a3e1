package dev.jiceng.election.team;

/** Close kin, both lines (C-17). */
public enum Kinship {
  SPOUSE,
  PARENT,
  CHILD,
  SIBLING,
  GRANDPARENT,
  GRANDCHILD
}
