package dev.jiceng.target;

import static dev.jiceng.target.TargetRule.T_1;
import static dev.jiceng.target.TargetRule.T_3;
import static dev.jiceng.target.TargetRule.T_4;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.roster.Organization;
import dev.jiceng.roster.Roster;
import dev.jiceng.shared.Actor;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Begins a letter, rewrites its draft, or begins an amendment (T-1, T-2, T-3, T-4, T-9). */
public final class DraftTargetLetter {
  private final TargetLetters letters;
  private final Roster roster;
  private final Ids ids;

  public DraftTargetLetter(TargetLetters letters, Roster roster, Ids ids) {
    this.letters = letters;
    this.roster = roster;
    this.ids = ids;
  }

  /** A first letter of a community for a term. */
  public record Begin(DivisionCode community, Term term, LetterContent content) {}

  /** New content for a draft; whole, not in parts. */
  public record Rewrite(UUID letter, int version, Term term, LetterContent content) {}

  /** A letter that is to be changed after it was signed. */
  public record Amend(UUID letter, int version, String reason) {}

  public Outcome<TargetLetter> begin(Begin command) {
    if (!roster.hasCommunity(command.community())) {
      return new Outcome.Unknown<>("community");
    }
    var violations = violations(command.community(), command.term(), command.content());
    violations.addAll(sameTerm(command.community(), command.term()));
    if (!violations.isEmpty()) {
      return Outcome.refused(violations);
    }
    var letter =
        new TargetLetter(
            ids.next(),
            command.community(),
            command.term(),
            1,
            null,
            false,
            LetterState.DRAFT,
            command.content(),
            List.of(),
            List.of(),
            null,
            1);
    letters.add(letter);
    return Outcome.done(letter);
  }

  public Outcome<TargetLetter> rewrite(Rewrite command, Actor actor, Moment now) {
    var found = letters.find(command.letter()).orElse(null);
    if (found == null) {
      return new Outcome.Unknown<>("id");
    }
    if (found.version() != command.version()) {
      return new Outcome.Stale<>(found);
    }
    var violations = violations(found.community(), command.term(), command.content());
    if (!command.term().start().equals(found.term().start())) {
      violations.addAll(sameTerm(found.community(), command.term()));
    }
    violations.addAll(LetterPath.blockers(found, LetterAction.REWRITE, now.day()));
    if (!violations.isEmpty()) {
      return Outcome.refused(violations);
    }
    var step = step(LetterAction.REWRITE, actor, now, null);
    return letters
        .save(found.rewritten(command.term(), command.content(), step))
        .map(Outcome::done)
        .orElseGet(() -> new Outcome.Stale<>(letters.find(found.id()).orElseThrow()));
  }

  public Outcome<TargetLetter> amend(Amend command, Actor actor, Moment now) {
    var found = letters.find(command.letter()).orElse(null);
    if (found == null) {
      return new Outcome.Unknown<>("id");
    }
    if (found.version() != command.version()) {
      return new Outcome.Stale<>(found);
    }
    var violations = new ArrayList<>(LetterPath.blockers(found, LetterAction.AMEND, now.day()));
    if (command.reason().isBlank()) {
      violations.add(Violation.of(T_4, "T-4.reason", "reason"));
    }
    if (letters.isBeingAmended(found.id())) {
      violations.add(Violation.of(T_4, "T-4.amendmentOpen", "id"));
    }
    if (!violations.isEmpty()) {
      return Outcome.refused(violations);
    }
    var amendment = new TargetLetter.Amendment(found.id(), command.reason());
    var letter =
        new TargetLetter(
            ids.next(),
            found.community(),
            found.term(),
            found.revision() + 1,
            amendment,
            false,
            LetterState.DRAFT,
            continued(found.content()),
            List.of(),
            List.of(step(LetterAction.AMEND, actor, now, command.reason())),
            null,
            1);
    letters.add(letter);
    return Outcome.done(letter);
  }

  private StepRecord step(
      LetterAction action,
      Actor actor,
      Moment now,
      @org.jspecify.annotations.Nullable String remark) {
    return new StepRecord(ids.next(), action, LetterState.DRAFT, actor, now.at(), remark, null);
  }

  private List<Violation> violations(DivisionCode community, Term term, LetterContent content) {
    var found = new ArrayList<>(LetterChecks.ofDraft(term, content));
    var known =
        roster.organizations(content.organizations()).stream()
            .filter(organization -> organization.community().equals(community))
            .map(Organization::id)
            .toList();
    for (int i = 0; i < content.organizations().size(); i++) {
      if (!known.contains(content.organizations().get(i))) {
        found.add(Violation.of(T_1, "T-1.organization", "organizations." + i));
      }
    }
    found.addAll(strangers(content));
    return found;
  }

  private List<Violation> sameTerm(DivisionCode community, Term term) {
    var numbers = Map.<String, Object>of("termStart", term.start());
    return letters.hasLetter(community, term.start())
        ? List.of(Violation.of(T_1, "T-1.letterExists", "termStart", numbers))
        : List.of();
  }

  private List<Violation> strangers(LetterContent content) {
    var named =
        content.targets().stream()
            .map(TermTarget::responsibility)
            .filter(java.util.Objects::nonNull)
            .map(TermTarget.Responsibility::person)
            .distinct()
            .toList();
    var known = roster.people(named);
    var found = new ArrayList<Violation>();
    for (int i = 0; i < content.targets().size(); i++) {
      var responsibility = content.targets().get(i).responsibility();
      if (responsibility != null && !known.contains(responsibility.person())) {
        found.add(Violation.of(T_3, "T-3.person", "targets." + i + ".responsible.person"));
      }
    }
    return found;
  }

  /**
   * The same content under new ids; lineages stay, so that reports and comparisons find their
   * clause.
   */
  private LetterContent continued(LetterContent content) {
    return new LetterContent(
        content.title(),
        content.organizations(),
        content.targets().stream().map(this::continued).toList(),
        content.measures().stream()
            .map(m -> new Measure(ids.next(), m.kind(), m.text(), m.amount()))
            .toList(),
        content.rhythm(),
        content.rewardAndPenalty());
  }

  private TermTarget continued(TermTarget target) {
    return new TermTarget(
        ids.next(),
        target.lineage(),
        target.kind(),
        target.text(),
        target.acceptance(),
        target.dueOn(),
        target.partners(),
        target.responsibility(),
        target.indicators().stream().map(i -> i.continuedAs(ids.next())).toList());
  }
}
