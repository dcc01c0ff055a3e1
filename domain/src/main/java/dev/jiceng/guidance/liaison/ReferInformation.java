package dev.jiceng.guidance.liaison;

import static dev.jiceng.guidance.GuidanceRule.G_9;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.guidance.Words;
import dev.jiceng.shared.Actor;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Hands information to the section it concerns, and keeps its receipt (G-9). */
public final class ReferInformation {
  private final Referrals referrals;
  private final Ids ids;

  public ReferInformation(Referrals referrals, Ids ids) {
    this.referrals = referrals;
    this.ids = ids;
  }

  /** What of which check goes where; {@code finding} as its check calls it. */
  public record Send(
      DivisionCode community,
      UUID check,
      @Nullable UUID finding,
      String department,
      String matter) {}

  public Outcome<Referral> send(Send command, Actor actor, Moment now) {
    if (!referrals.isCheck(command.check(), command.community())) {
      return new Outcome.Unknown<>("check");
    }
    UUID finding = null;
    if (command.finding() != null) {
      finding = referrals.finding(command.finding(), command.check()).orElse(null);
      if (finding == null) {
        return new Outcome.Unknown<>("finding");
      }
    }
    var found = new ArrayList<>(Words.said(G_9, command.department(), "department"));
    found.addAll(Words.said(G_9, command.matter(), "matter"));
    if (!found.isEmpty()) {
      return Outcome.refused(found);
    }
    var referral =
        new Referral(
            ids.next(),
            command.community(),
            command.check(),
            finding,
            command.department(),
            command.matter(),
            now.day(),
            actor,
            null,
            1);
    referrals.add(referral);
    return Outcome.done(referral);
  }

  /** What stands against a receipt by this person: whoever sent it does not say that it arrived. */
  public static List<Violation> blockers(Referral referral, Actor actor) {
    return Settling.blockers(referral.receipt(), referral.by(), actor);
  }

  public Outcome<Referral> receive(Seen seen, String number, String receivedBy) {
    var referral = referrals.find(seen.id()).orElse(null);
    if (referral == null) {
      return new Outcome.Unknown<>("id");
    }
    if (referral.version() != seen.version()) {
      return new Outcome.Stale<>(referral);
    }
    var found = new ArrayList<>(Words.said(G_9, number, "receipt"));
    found.addAll(Words.said(G_9, receivedBy, "receivedBy"));
    found.addAll(blockers(referral, seen.by()));
    if (!found.isEmpty()) {
      return Outcome.refused(found);
    }
    var receipt = new Referral.Receipt(number, receivedBy, seen.now().day(), seen.by());
    var received = referral.with(receipt);
    return referrals.receive(received)
        ? Outcome.done(received)
        : new Outcome.Stale<>(referrals.find(seen.id()).orElseThrow());
  }
}
