package dev.jiceng.affairs.ledger;

import dev.jiceng.affairs.Mark;
import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.Actor;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An income or an expense: open until it is posted or withdrawn, and then never changed (D-3).
 *
 * @param reversal the entry that this one takes back, with the same kind, item and amount
 * @param approved 一支笔, the single signature
 * @param checked 民主理财, the finance group's check
 */
public record LedgerEntry(
    UUID id,
    UUID ledger,
    DivisionCode community,
    Content content,
    @Nullable Reversal reversal,
    LedgerKeeper keptBy,
    Mark recorded,
    @Nullable Mark approved,
    @Nullable Mark checked,
    @Nullable Ending ending,
    int version) {

  /**
   * What an entry says.
   *
   * @param note for those who keep the books; never shown to the public, so it may name people
   * @param resolution the decision that it rests on (D-6)
   */
  public record Content(
      EntryKind kind,
      String item,
      @Nullable String note,
      BigDecimal amount,
      LocalDate expectedOn,
      @Nullable UUID resolution) {}

  /** Which entry is taken back, and why. */
  public record Reversal(UUID of, String reason) {}

  /** How an entry ended. */
  public sealed interface Ending {}

  /** Collected or paid on that day, and in the balance since. */
  public record Posted(LocalDate actualOn, Mark mark) implements Ending {}

  /** Never came to be. */
  public record Withdrawn(Instant at, String reason) implements Ending {}

  /** How it stands on a day. */
  public enum Status {
    /** 待收付 */
    OPEN,
    /** 逾期未收付 */
    OVERDUE,
    /** 已入账 */
    POSTED,
    /** 已撤回 */
    WITHDRAWN
  }

  public Status status(LocalDate today) {
    return switch (ending) {
      case null -> content.expectedOn().isBefore(today) ? Status.OVERDUE : Status.OPEN;
      case Posted ignored -> Status.POSTED;
      case Withdrawn ignored -> Status.WITHDRAWN;
    };
  }

  /** What leaves the account, or takes back what came or went, needs two signatures (D-2, D-3). */
  public boolean needsSignatures() {
    return content.kind() == EntryKind.EXPENSE || reversal != null;
  }

  /** What it adds to the balance. */
  public BigDecimal effect() {
    boolean adds = (content.kind() == EntryKind.INCOME) == (reversal == null);
    return adds ? content.amount() : content.amount().negate();
  }

  LedgerEntry approvedBy(Actor actor, Instant at) {
    return signed(new Mark(actor, at), checked);
  }

  LedgerEntry checkedBy(Actor actor, Instant at) {
    return signed(approved, new Mark(actor, at));
  }

  private LedgerEntry signed(@Nullable Mark approval, @Nullable Mark check) {
    return new LedgerEntry(
        id, ledger, community, content, reversal, keptBy, recorded, approval, check, ending,
        version);
  }

  LedgerEntry ended(Ending how) {
    return new LedgerEntry(
        id, ledger, community, content, reversal, keptBy, recorded, approved, checked, how,
        version);
  }

  public LedgerEntry withVersion(int newer) {
    return new LedgerEntry(
        id, ledger, community, content, reversal, keptBy, recorded, approved, checked, ending,
        newer);
  }
}
