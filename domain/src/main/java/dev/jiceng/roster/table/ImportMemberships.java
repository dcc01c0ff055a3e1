package dev.jiceng.roster.table;

import static dev.jiceng.roster.table.RosterColumn.COMMUNITY;
import static dev.jiceng.roster.table.RosterColumn.ENDS_ON;
import static dev.jiceng.roster.table.RosterColumn.END_REASON;
import static dev.jiceng.roster.table.RosterColumn.MEMBERSHIP;
import static dev.jiceng.roster.table.RosterColumn.ORGANIZATION;
import static dev.jiceng.roster.table.RosterColumn.POST;
import static dev.jiceng.roster.table.RosterColumn.STARTS_ON;

import dev.jiceng.roster.HoldPost;
import dev.jiceng.roster.Membership;
import dev.jiceng.roster.Person;
import dev.jiceng.roster.Post;
import dev.jiceng.roster.Tenure;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Violation;
import dev.jiceng.table.LineReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which posts the lines of a roster say that somebody holds or held (PD-6). */
final class ImportMemberships {
  private final HeldMemberships memberships;
  private final PostFinder posts;
  private final HoldPost holding;
  private final RosterCells cells;

  ImportMemberships(
      HeldMemberships memberships, PostFinder posts, HoldPost holding, RosterCells cells) {
    this.memberships = memberships;
    this.posts = posts;
    this.holding = holding;
    this.cells = cells;
  }

  /** What a line says of a post; read before anything is judged, so that all of it is told. */
  record Said(
      @Nullable Tenure known,
      @Nullable Post post,
      @Nullable LocalDate startsOn,
      Membership.@Nullable End end) {}

  /** Empty where it says nothing of any post. */
  Optional<Said> read(LineReader line) {
    if (!line.saysAny(MEMBERSHIP, COMMUNITY, ORGANIZATION, POST, STARTS_ON, ENDS_ON, END_REASON)) {
      return Optional.empty();
    }
    return Optional.of(
        line.saysAny(MEMBERSHIP)
            ? known(line)
            : new Said(
                null,
                posts.find(line).orElse(null),
                line.required(STARTS_ON, line.day(STARTS_ON)),
                end(line)));
  }

  private Said known(LineReader line) {
    var id = line.id(MEMBERSHIP);
    var tenure = id == null ? null : memberships.tenure(id).orElse(null);
    if (id != null && tenure == null) {
      line.refuse(MEMBERSHIP, "PD-6.unknown");
    }
    if (tenure == null) {
      return new Said(null, null, null, null);
    }
    var written = cells.of(tenure);
    for (RosterColumn column : List.of(COMMUNITY, ORGANIZATION, POST, STARTS_ON)) {
      if (!line.repeats(column, written.getOrDefault(column, ""))) {
        line.refuse(column, "PD-6.kept");
      }
    }
    var kept = tenure.membership().end();
    boolean repeats =
        line.repeats(ENDS_ON, written.getOrDefault(ENDS_ON, ""))
            && line.repeats(END_REASON, written.getOrDefault(END_REASON, ""));
    return new Said(
        tenure, tenure.post(), tenure.membership().startsOn(), repeats ? kept : end(line));
  }

  private static Membership.@Nullable End end(LineReader line) {
    var on = line.day(ENDS_ON);
    var reason = line.value(END_REASON, Membership.Reason.class);
    if (line.saysAny(ENDS_ON) != line.saysAny(END_REASON)) {
      line.refuse(line.saysAny(ENDS_ON) ? END_REASON : ENDS_ON, "PD-6.end");
    }
    return on == null || reason == null ? null : new Membership.End(on, reason);
  }

  /** The use cases of the roster judge it, as they judge it by hand. */
  void keep(LineReader line, Person person, Said said, LineMark mark) {
    if (said.known() != null && !said.known().membership().person().equals(person.id())) {
      line.refuse(MEMBERSHIP, "PD-6.other");
    } else if (said.post() != null && said.startsOn() != null) {
      keep(line, person, said.post(), said.startsOn(), said, mark);
    }
  }

  private void keep(
      LineReader line, Person person, Post post, LocalDate startsOn, Said said, LineMark mark) {
    var held = memberships.tenure(person.id(), post.id(), startsOn).orElse(null);
    var end = said.end();
    if (held == null) {
      if (end != null && end.on().isBefore(startsOn)) {
        line.refuse(ENDS_ON, "PD-6.order", Map.of("startsOn", startsOn));
        return;
      }
      var begin = new HoldPost.Begin(person.id(), post.id(), startsOn, end);
      if (told(line, holding.begin(begin))) {
        mark.created();
      }
      return;
    }
    var stands = held.membership();
    if (Objects.equals(stands.end(), end)) {
      return;
    }
    if (end == null) {
      line.refuse(ENDS_ON, "PD-6.ended", Map.of("endedOn", stands.endsOn()));
    } else if (told(
        line,
        holding.end(new HoldPost.End(stands.id(), stands.version(), end.on(), end.reason())))) {
      mark.changed();
    }
  }

  private static boolean told(LineReader line, Outcome<Membership> outcome) {
    return switch (outcome) {
      case Outcome.Done<Membership>(var _, List<Violation> advice) -> {
        advice.forEach(line::add);
        yield true;
      }
      case Outcome.Refused<Membership>(List<Violation> violations) -> {
        violations.forEach(one -> line.add(inColumn(one)));
        yield false;
      }
      default -> throw new IllegalStateException("the roster is held");
    };
  }

  /** Ending is asked for by other names than the columns have. */
  private static Violation inColumn(Violation one) {
    var column =
        switch (String.join(".", one.path())) {
          case "on" -> ENDS_ON;
          case "id" -> MEMBERSHIP;
          default -> null;
        };
    return column == null
        ? one
        : new Violation(
            one.rule(), one.key(), List.of(column.key()), one.numbers(), one.severity());
  }
}
