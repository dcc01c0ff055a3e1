package dev.jiceng.election;

import dev.jiceng.election.Judgement.Verdict;
import dev.jiceng.shared.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects judgements; the profile says which rules only advise. */
public final class Judge {
  private final Map<ElectionRule, Severity> severities;
  private final List<Judgement> all = new ArrayList<>();

  /** Every rule blocks. */
  public Judge() {
    this(Map.of());
  }

  /** Rules that {@code severities} leaves out block. */
  public Judge(Map<ElectionRule, Severity> severities) {
    this.severities = Map.copyOf(severities);
  }

  public Judge that(
      boolean kept, ElectionRule rule, String key, String path, Map<String, Object> numbers) {
    return add(kept ? Verdict.KEPT : Verdict.BROKEN, rule, key, path, numbers, severityOf(rule));
  }

  public Judge that(boolean kept, ElectionRule rule, String key, String path) {
    return that(kept, rule, key, path, Map.of());
  }

  /** A rule that only advises, whatever the profile says. */
  public Judge advise(
      boolean kept, ElectionRule rule, String key, String path, Map<String, Object> numbers) {
    return add(kept ? Verdict.KEPT : Verdict.BROKEN, rule, key, path, numbers, Severity.ADVISORY);
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

  public Judge and(Judgements others) {
    all.addAll(others.all());
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
    all.add(new Judgement(rule, key, List.of(path.split("\\.")), numbers, severity, verdict));
    return this;
  }

  private Severity severityOf(ElectionRule rule) {
    return severities.getOrDefault(rule, Severity.BLOCKING);
  }
}
