package dev.jiceng.election.candidacy.jooq;

import dev.jiceng.election.candidacy.DepartmentOpinion;
import dev.jiceng.shared.Actor;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An opinion's kind and what only an objection has, as columns hold them. */
final class Opinions {
  private static final String PASS = "PASS";
  private static final String NO_RECORD = "NO_RECORD";
  private static final String OBJECT = "OBJECT";

  private Opinions() {}

  static String kind(DepartmentOpinion opinion) {
    return switch (opinion) {
      case DepartmentOpinion.Pass _ -> PASS;
      case DepartmentOpinion.NoRecord _ -> NO_RECORD;
      case DepartmentOpinion.Objection _ -> OBJECT;
    };
  }

  /** Without a kind where a township may know only that the department has answered. */
  static DepartmentOpinion of(
      @Nullable String kind,
      String department,
      @Nullable String item,
      @Nullable String evidence,
      Actor actor,
      Instant at) {
    return switch (kind) {
      case PASS -> new DepartmentOpinion.Pass(department, actor, at);
      case null -> new DepartmentOpinion.NoRecord(department, actor, at);
      case NO_RECORD -> new DepartmentOpinion.NoRecord(department, actor, at);
      default ->
          new DepartmentOpinion.Objection(
              department,
              Objects.requireNonNull(item),
              Objects.requireNonNull(evidence),
              actor,
              at);
    };
  }
}
