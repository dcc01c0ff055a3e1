package dev.jiceng.api;

import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import dev.jiceng.tenants.Reason;
import dev.jiceng.tenants.embedded.CannotStart;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Tells a start that failed in one sentence where a person can mend it, not in a stack trace. */
final class SentenceAnalyzer implements FailureAnalyzer {
  @Override
  public @Nullable FailureAnalysis analyze(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof CannotStart known) {
        return new FailureAnalysis(known.sentence(), null, failure);
      }
      if (cause instanceof PoolInitializationException) {
        return new FailureAnalysis(
            "The database cannot be reached: " + Reason.of(cause),
            "Look at JICENG_DATABASE_URL, JICENG_DATABASE_USER and JICENG_DATABASE_PASSWORD.",
            failure);
      }
    }
    return null;
  }
}
