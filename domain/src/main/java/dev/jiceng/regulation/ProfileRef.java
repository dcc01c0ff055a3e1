package dev.jiceng.regulation;

/** One version of a profile; what it says never changes. Versions count from 1. */
public record ProfileRef(String id, int version) implements Comparable<ProfileRef> {
  @Override
  public int compareTo(ProfileRef other) {
    int byId = id.compareTo(other.id);
    return byId == 0 ? Integer.compare(version, other.version) : byId;
  }

  /** As {@code organic-law-2018@1}. */
  @Override
  public String toString() {
    return id + "@" + version;
  }
}
