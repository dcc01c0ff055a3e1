package dev.jiceng.election.graphql;

import dev.jiceng.election.tally.TallyEntry;
import java.time.Instant;
import java.util.List;

/** Who typed in a count, and when; never what (VE-12). */
public record EntryShown(String by, Instant at) {
  public static List<EntryShown> of(List<TallyEntry> entries) {
    return entries.stream().map(entry -> new EntryShown(entry.clerk().name(), entry.at())).toList();
  }
}
