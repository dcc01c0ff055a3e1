package dev.jiceng.election.recall;

import static dev.jiceng.election.ElectionRule.VE_17;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.election.Judge;
import dev.jiceng.election.committee.Bodies;
import dev.jiceng.election.tally.RecallRules;
import dev.jiceng.regulation.ProfileRef;
import dev.jiceng.roster.HoldPost;
import dev.jiceng.roster.Membership;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Proposes that somebody be recalled, and takes the vote on it; who is, leaves the post (VE-17).
 */
public final class RecallMember {
  private final Recalls recalls;
  private final Bodies bodies;
  private final HoldPost holding;
  private final Function<ProfileRef, Optional<RecallRules>> rules;
  private final Ids ids;

  /**
   * Needs what it asks.
   *
   * @param rules by profile; empty where there is no such version or it knows no recall
   */
  public RecallMember(
      Recalls recalls,
      Bodies bodies,
      HoldPost holding,
      Function<ProfileRef, Optional<RecallRules>> rules,
      Ids ids) {
    this.recalls = recalls;
    this.bodies = bodies;
    this.holding = holding;
    this.rules = rules;
    this.ids = ids;
  }

  /** Who is to be recalled, under which profile, and who asks for it. */
  public record Propose(
      DivisionCode community, ProfileRef profile, UUID membership, Recall.Demand demand) {}

  /** What the voters said, on which day. */
  public record Vote(UUID recall, int version, LocalDate on, RecallRules.Vote count) {}

  public Outcome<Recall> propose(Propose command, Moment now) {
    var demand = command.demand();
    var member = held(command.community(), command.membership(), demand.on()).orElse(null);
    if (member == null) {
      return new Outcome.Unknown<>("membership");
    }
    var set = rules.apply(command.profile()).orElse(null);
    if (set == null) {
      return new Outcome.Unknown<>("profile");
    }
    var open = recalls.open(member.id());
    if (open.isPresent()) {
      return new Outcome.Duplicate<>("membership", open.get());
    }
    var judge = ahead(demand.on(), now);
    judge.that(!demand.reason().isBlank(), VE_17, "VE-17.reason", "reason");
    judge.and(set.judge(demand.proposal()));
    var refused = judge.judgements().blocking();
    if (!refused.isEmpty()) {
      return Outcome.refused(refused);
    }
    var whom = new Recall.Member(member.id(), member.person());
    var recall =
        new Recall(ids.next(), command.community(), command.profile(), whom, demand, null, 1);
    recalls.add(recall);
    return Outcome.done(recall);
  }

  /** A vote that does not pass is kept as well, and says as advice what it lacked. */
  public Outcome<Recall> vote(Vote command, Moment now) {
    var recall = recalls.find(command.recall()).orElse(null);
    if (recall == null) {
      return new Outcome.Unknown<>("id");
    }
    if (recall.version() != command.version()) {
      return new Outcome.Stale<>(recall);
    }
    var refused = possible(recall, command, now).judgements().blocking();
    if (!refused.isEmpty()) {
      return Outcome.refused(refused);
    }
    var judged = rules.apply(recall.profile()).orElseThrow().judge(command.count());
    var decision = new Recall.Decision(command.on(), command.count(), judged.isPassed());
    return ended(recall, decision)
        .then(
            voted ->
                recalls
                    .save(voted)
                    .<Outcome<Recall>>map(
                        saved -> new Outcome.Done<>(saved, judged.asAdvice().advice()))
                    .orElseGet(() -> stale(recall)),
            stale -> stale);
  }

  private Outcome<Recall> stale(Recall recall) {
    return new Outcome.Stale<>(recalls.find(recall.id()).orElseThrow());
  }

  private static Judge possible(Recall recall, Vote command, Moment now) {
    var judge = ahead(command.on(), now);
    judge.that(recall.vote() == null, VE_17, "VE-17.voted", "id");
    var on = recall.demand().on();
    var days = Map.<String, Object>of("proposed", on, "on", command.on());
    judge.that(!command.on().isBefore(on), VE_17, "VE-17.before", "on", days);
    var count = command.count();
    var numbers =
        Map.<String, Object>of(
            "registered", count.registered(), "cast", count.cast(), "agree", count.agree());
    boolean adds =
        0 <= count.agree() && count.agree() <= count.cast() && count.cast() <= count.registered();
    return judge.that(adds, VE_17, "VE-17.counts", "count", numbers);
  }

  /** Whoever is recalled holds the post until that day. */
  private Outcome<Recall> ended(Recall recall, Recall.Decision decision) {
    var voted = recall.decided(decision);
    if (!decision.isPassed()) {
      return Outcome.done(voted);
    }
    var member = held(recall.community(), recall.member().membership(), decision.on()).orElse(null);
    if (member == null) {
      return Outcome.refused(
          List.copyOf(new Judge().that(false, VE_17, "VE-17.left", "id").judgements().blocking()));
    }
    var end =
        new HoldPost.End(member.id(), member.version(), decision.on(), Membership.Reason.RECALLED);
    return holding.end(end).then(_ -> Outcome.done(voted), _ -> recall);
  }

  private Optional<Membership> held(DivisionCode community, UUID membership, LocalDate day) {
    return bodies.held(community, day).stream()
        .filter(one -> one.id().equals(membership))
        .findFirst();
  }

  private static Judge ahead(LocalDate on, Moment now) {
    var days = Map.<String, Object>of("on", on, "today", now.day());
    return new Judge().that(!on.isAfter(now.day()), VE_17, "VE-17.ahead", "on", days);
  }
}
