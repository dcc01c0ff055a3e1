package dev.jiceng.election;

import dev.jiceng.election.Judgement.Verdict;
import dev.jiceng.shared.Rule;
import dev.jiceng.shared.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects judgements; the profile says which rules only advise. */
public final class Judge {
  private final Map<ElectionRule, Severity> severities;
  private final boolean leavesOut;
  private final List<Judgement> all = new ArrayList<>();

  /** Every rule blocks. */
  public Judge() {
    this(Map.of());
  }

  /** Rules that {@code severities} leaves out block. */
  public Judge(Map<ElectionRule, Severity> severities) {
    this(severities, false);
  }

  /** Rules that the profile does not speak of are not judged. */
  public Judge(Regime regime) {
    this(regime.severities(), true);
  }

  private Judge(Map<ElectionRule, Severity> severities, boolean leavesOut) {
    this.severities = Map.copyOf(severities);
    this.leavesOut = leavesOut;
  }

  public Judge that(
      boolean kept, ElectionRule rule, String key, String path, Map<String, Object> numbers) {
    return add(kept ? Verdict.KEPT : Verdict.BROKEN, rule, key, path, numbers, severityOf(rule));
  }

  public Judge that(boolean kept, ElectionRule rule, String key, String path) {
    return that(kept, rule, key, path, Map.of());
  }

  /** What no profile lets pass, since what is recorded would not be true. */
  public Judge always(
      boolean kept, ElectionRule rule, String key, String path, Map<String, Object> numbers) {
    var verdict = kept ? Verdict.KEPT : Verdict.BROKEN;
    all.add(judgement(verdict, rule, key, path, numbers, Severity.BLOCKING));
    return this;
  }

  public Judge always(boolean kept, ElectionRule rule, String key, String path) {
    return always(kept, rule, key, path, Map.of());
  }

  /** A rule that only advises, whatever the profile says. */
  public Judge advise(
      boolean kept, ElectionRule rule, String key, String path, Map<String, Object> numbers) {
    return add(kept ? Verdict.KEPT : Verdict.BROKEN, rule, key, path, numbers, Severity.ADVISORY);
  }

  /** A rule that cannot be judged; {@code numbers} say what is missing. */
  public Judge unknown(ElectionRule rule, String key, String path, Map<String, Object> numbers) {
    return add(Verdict.UNKNOWN, rule, key, path, numbers, severityOf(rule));
  }

  /** A demand that may be neither kept nor broken, for want of what {@code missing} counts. */
  public Judge that(
      Known kept, ElectionRule rule, String key, String path, Map<String, Object> numbers) {
    return kept == Known.UNKNOWN
        ? unknown(rule, key, path, numbers)
        : that(kept == Known.YES, rule, key, path, numbers);
  }

  /** A rule that a recorded reason, if there is one, lets pass. */
  public Judge unlessWaived(
      boolean kept,
      @Nullable String waiver,
      ElectionRule rule,
      String key,
      String path,
      Map<String, Object> numbers) {
    boolean waived = waiver != null && !waiver.isBlank();
    var verdict = kept ? Verdict.KEPT : waived ? Verdict.WAIVED : Verdict.BROKEN;
    return add(verdict, rule, key, path, numbers, severityOf(rule));
  }

  public Judge unlessWaived(
      Known kept,
      @Nullable String waiver,
      ElectionRule rule,
      String key,
      String path,
      Map<String, Object> numbers) {
    return kept == Known.UNKNOWN
        ? unknown(rule, key, path, numbers)
        : unlessWaived(kept == Known.YES, waiver, rule, key, path, numbers);
  }

  public Judge and(Judgements others) {
    all.addAll(others.all());
    return this;
  }

  /** What was judged elsewhere without the profile, as the profile takes it. */
  public Judge weigh(Judgements others) {
    others.all().stream()
        .filter(one -> isAsked(one.rule()))
        .map(one -> severityOf(one.rule()) == Severity.ADVISORY ? one.asAdvice() : one)
        .forEach(all::add);
    return this;
  }

  public Judgements judgements() {
    return new Judgements(all);
  }

  private Judge add(
      Verdict verdict,
      ElectionRule rule,
      String key,
      String path,
      Map<String, Object> numbers,
      Severity severity) {
    if (isAsked(rule)) {
      all.add(judgement(verdict, rule, key, path, numbers, severity));
    }
    return this;
  }

  private static Judgement judgement(
      Verdict verdict,
      ElectionRule rule,
      String key,
      String path,
      Map<String, Object> numbers,
      Severity severity) {
    return new Judgement(rule, key, List.of(path.split("\\.")), numbers, severity, verdict);
  }

  private boolean isAsked(Rule rule) {
    return !leavesOut || severities.containsKey(rule);
  }

  private Severity severityOf(Rule rule) {
    return severities.getOrDefault(rule, Severity.BLOCKING);
  }
}
