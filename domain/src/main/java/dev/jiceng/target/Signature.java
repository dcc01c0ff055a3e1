package dev.jiceng.target;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A signature under a letter (T-4, T-11): who, in which capacity, and the hash of what was signed.
 * {@code voided} once the letter was returned to draft.
 */
public record Signature(
    UUID id,
    Capacity capacity,
    @Nullable UUID membership,
    String name,
    String contentHash,
    Instant signedAt,
    boolean voided) {
  /** In which capacity somebody signs. */
  public enum Capacity {
    /** 社区“两委”主要负责人 */
    LEAD_SIGNATORY,
    /** 镇分工联系负责人 */
    LIAISON_OFFICER,
    /** 镇党委主要负责同志 */
    TOWNSHIP_PARTY_LEAD,
    /** 镇政府主要负责同志 */
    TOWNSHIP_GOVERNMENT_LEAD
  }

  Signature voidedCopy() {
    return new Signature(id, capacity, membership, name, contentHash, signedAt, true);
  }
}
