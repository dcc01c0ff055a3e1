package dev.jiceng.election.roll;

import java.util.UUID;

/** One voter more or fewer on a roll that is published or frozen (VE-4, VE-15). */
public sealed interface Amendment {
  /** Voters more or fewer. */
  int change();

  /** Somebody who is not entered. */
  record Add(WrittenRow row) implements Amendment {
    @Override
    public int change() {
      return 1;
    }
  }

  /** Somebody entered who declares now. */
  record Declare(UUID voter) implements Amendment {
    @Override
    public int change() {
      return 1;
    }
  }

  /** Somebody listed. */
  record Remove(UUID voter) implements Amendment {
    @Override
    public int change() {
      return -1;
    }
  }
}
