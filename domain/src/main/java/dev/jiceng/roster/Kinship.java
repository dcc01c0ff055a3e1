package dev.jiceng.roster;

import java.util.UUID;

/**
 * That {@code relative} is the {@code kind} of {@code person} (C-17); recorded once for the two.
 */
public record Kinship(UUID id, UUID person, UUID relative, Kind kind) {
  /** What one person is to another, GB/T 4761. */
  public enum Kind implements Coded {
    /** 配偶 */
    SPOUSE("10"),
    /** 子 */
    SON("20"),
    /** 女 */
    DAUGHTER("30"),
    /** 孙子女、外孙子女 */
    GRANDCHILD("40"),
    /** 父母 */
    PARENT("50"),
    /** 祖父母、外祖父母 */
    GRANDPARENT("60"),
    /** 兄弟姐妹 */
    SIBLING("70"),
    /** 其他亲属 */
    OTHER("97");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }

    /** Whether the two may not serve side by side; of other kin the rule only warns. */
    public boolean isClose() {
      return this != OTHER;
    }
  }

  /** The other of the two. */
  public UUID relativeOf(UUID one) {
    return person.equals(one) ? relative : person;
  }
}
