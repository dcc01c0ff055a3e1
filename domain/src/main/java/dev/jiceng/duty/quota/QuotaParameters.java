package dev.jiceng.duty.quota;

import dev.jiceng.division.CommunityKind;

/** How many people at most sit in both committees together (C-7). */
public record QuotaParameters(int village, int neighbourhood) {
  int most(CommunityKind kind) {
    return kind == CommunityKind.VILLAGE ? village : neighbourhood;
  }
}
