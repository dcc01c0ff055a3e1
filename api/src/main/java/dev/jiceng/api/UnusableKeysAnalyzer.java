package dev.jiceng.api;

import dev.jiceng.shared.crypto.UnusableKeys;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one sentence why an API without usable field keys does not start. */
final class UnusableKeysAnalyzer extends AbstractFailureAnalyzer<UnusableKeys> {
  @Override
  protected FailureAnalysis analyze(Throwable root, UnusableKeys cause) {
    return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
  }
}
