package dev.jiceng.election.candidacy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What keeps people from standing; a county may add to it. */
public record NegativeList(List<NegativeItem> items) {
  public NegativeList {
    items = List.copyOf(items);
    if (items.stream().map(NegativeItem::code).distinct().count() < items.size()) {
      throw new IllegalArgumentException("a code is used twice");
    }
  }

  public Optional<NegativeItem> find(String code) {
    return items.stream().filter(item -> item.code().equals(code)).findFirst();
  }

  public NegativeList with(List<NegativeItem> more) {
    return new NegativeList(Stream.concat(items.stream(), more.stream()).toList());
  }
}
