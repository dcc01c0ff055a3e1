package dev.jiceng.seeds;

import dev.jiceng.shared.Ids;
import dev.jiceng.target.Indicator;
import dev.jiceng.target.LetterContent;
import dev.jiceng.target.Measure;
import dev.jiceng.target.Term;
import dev.jiceng.target.TermTarget;
import java.util.ArrayList;

/** What the letter of a script says. */
final class ContentOfScript {
  private final Committees committees;
  private final Ids ids;

  private ContentOfScript(Committees committees, Ids ids) {
    this.committees = committees;
    this.ids = ids;
  }

  static LetterContent of(LetterScript script, Committees committees, Ids ids) {
    return new ContentOfScript(committees, ids).content(script);
  }

  static LetterContent withLastTargetPutOff(LetterContent content, Term term) {
    var targets = new ArrayList<>(content.targets());
    var last = targets.removeLast();
    targets.add(
        new TermTarget(
            last.id(),
            last.lineage(),
            last.kind(),
            last.text(),
            last.acceptance(),
            term.end(),
            last.partners(),
            last.responsibility(),
            last.indicators()));
    return new LetterContent(
        content.title(),
        content.organizations(),
        targets,
        content.measures(),
        content.rhythm(),
        content.rewardAndPenalty());
  }

  private LetterContent content(LetterScript script) {
    var targets = new ArrayList<TermTarget>();
    for (var target : script.targets()) {
      targets.add(target(target, targets.size()));
    }
    return new LetterContent(
        script.title(),
        committees.organizations(),
        targets,
        script.measures().stream()
            .map(m -> new Measure(ids.next(), m.kind(), m.text(), m.amount()))
            .toList(),
        script.rhythm(),
        script.rewardAndPenalty());
  }

  /** The committees' people take turns. */
  private TermTarget target(LetterScript.TargetText target, int position) {
    var person = committees.people().get(position % committees.people().size());
    return new TermTarget(
        ids.next(),
        ids.next(),
        target.kind(),
        target.text(),
        target.acceptance(),
        target.dueOn(),
        target.partners(),
        new TermTarget.Responsibility(person, target.area()),
        target.indicators().stream().map(this::indicator).toList());
  }

  private Indicator indicator(LetterScript.IndicatorText indicator) {
    return new Indicator(
        ids.next(),
        ids.next(),
        indicator.name(),
        indicator.unit(),
        indicator.direction(),
        indicator.baseline(),
        indicator.floor(),
        indicator.stretch(),
        indicator.milestones());
  }
}
