package dev.jiceng.guidance.liaison;

import static dev.jiceng.guidance.GuidanceRule.G_9;

import dev.jiceng.guidance.Words;
import dev.jiceng.shared.Actor;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Raises what collides, and has the one who is named decide it (G-9). */
public final class Coordinate {
  private final CoordinationRequests requests;
  private final Ids ids;

  public Coordinate(CoordinationRequests requests, Ids ids) {
    this.requests = requests;
    this.ids = ids;
  }

  /** What collides when, and who is to decide. */
  public record Raise(CoordinationRequest.Kind kind, String matter, LocalDate day, String lead) {}

  public Outcome<CoordinationRequest> raise(Raise command, Actor actor, Moment now) {
    var found = new ArrayList<>(Words.said(G_9, command.matter(), "matter"));
    found.addAll(Words.said(G_9, command.lead(), "lead"));
    if (!found.isEmpty()) {
      return Outcome.refused(found);
    }
    var request =
        new CoordinationRequest(
            ids.next(),
            command.kind(),
            command.matter(),
            command.day(),
            command.lead().strip(),
            now.day(),
            actor,
            null,
            1);
    requests.add(request);
    return Outcome.done(request);
  }

  /** What stands against a decision by this person. */
  public static List<Violation> blockers(CoordinationRequest request, Actor actor) {
    var found = Settling.blockers(request.decision(), request.by(), actor);
    if (!request.lead().equals(actor.name())) {
      Map<String, Object> names = Map.of("lead", request.lead(), "name", actor.name());
      found.add(Violation.of(G_9, "G-9.lead", "id", names));
    }
    return found;
  }

  public Outcome<CoordinationRequest> decide(
      Seen seen, CoordinationRequest.Precedence precedence, String reason) {
    var request = requests.find(seen.id()).orElse(null);
    if (request == null) {
      return new Outcome.Unknown<>("id");
    }
    if (request.version() != seen.version()) {
      return new Outcome.Stale<>(request);
    }
    var found = new ArrayList<>(Words.said(G_9, reason, "reason"));
    found.addAll(blockers(request, seen.by()));
    if (!found.isEmpty()) {
      return Outcome.refused(found);
    }
    var decision = new CoordinationRequest.Decision(precedence, reason, seen.now().day());
    var decided = request.with(decision);
    return requests.decide(decided)
        ? Outcome.done(decided)
        : new Outcome.Stale<>(requests.find(seen.id()).orElseThrow());
  }
}
