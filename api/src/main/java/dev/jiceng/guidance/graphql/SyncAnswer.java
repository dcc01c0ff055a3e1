package dev.jiceng.guidance.graphql;

import dev.jiceng.guidance.check.Merged;
import dev.jiceng.guidance.check.Origin;
import dev.jiceng.guidance.check.SyncResult;
import dev.jiceng.guidance.jooq.CheckJson;
import dev.jiceng.shared.graphql.UserError;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** SDL's {@code FieldCheckSyncResult}. */
record SyncAnswer(
    @Nullable UUID check,
    @Nullable Integer sequence,
    Status status,
    @Nullable Integer version,
    @Nullable String edition,
    List<Contested> fields,
    List<String> missing,
    List<UserError> errors) {
  /** SDL's {@code SyncStatus}. */
  enum Status {
    CREATED,
    SAME,
    UPDATED,
    CONFLICT,
    HELD,
    REJECTED
  }

  /** SDL's {@code SyncConflict}. */
  record Contested(String field, String yours, List<HeadValue> theirs) {
    static Contested of(String field, List<Merged.Head> heads, Origin origin) {
      var own = heads.stream().filter(head -> head.origin().equals(origin)).findFirst();
      var others = heads.stream().filter(head -> !head.origin().equals(origin));
      return new Contested(
          field,
          own.map(head -> CheckJson.text(head.part())).orElse("null"),
          others.map(HeadValue::of).toList());
    }
  }

  /** SDL's {@code CheckConflictValue}. */
  record HeadValue(String device, int sequence, String value) {
    static HeadValue of(Merged.Head head) {
      return new HeadValue(
          head.origin().device(), head.origin().sequence(), CheckJson.text(head.part()));
    }
  }

  static SyncAnswer rejected(
      @Nullable UUID check, @Nullable Integer sequence, List<UserError> errors) {
    return new SyncAnswer(
        check, sequence, Status.REJECTED, null, null, List.of(), List.of(), errors);
  }

  static SyncAnswer of(
      SyncResult result, Function<List<dev.jiceng.shared.Violation>, List<UserError>> errors) {
    return switch (result) {
      case SyncResult.Created it -> kept(it, Status.CREATED, it.merged());
      case SyncResult.Same it -> kept(it, Status.SAME, it.merged());
      case SyncResult.Updated it -> kept(it, Status.UPDATED, it.merged());
      case SyncResult.Conflict it ->
          kept(it, Status.CONFLICT, it.merged(), contested(it), List.of());
      case SyncResult.Held it ->
          kept(it, Status.HELD, it.merged(), List.of(), missing(it.missing()));
      case SyncResult.Rejected it ->
          rejected(it.check(), it.origin().sequence(), errors.apply(it.violations()));
    };
  }

  private static SyncAnswer kept(SyncResult result, Status status, Merged merged) {
    return kept(result, status, merged, List.of(), List.of());
  }

  private static SyncAnswer kept(
      SyncResult result,
      Status status,
      Merged merged,
      List<Contested> fields,
      List<String> missing) {
    return new SyncAnswer(
        result.check(),
        result.origin().sequence(),
        status,
        merged.version(),
        merged.edition().toString(),
        fields,
        missing,
        List.of());
  }

  private static List<Contested> contested(SyncResult.Conflict conflict) {
    Map<String, List<Merged.Head>> fields = conflict.fields();
    return fields.entrySet().stream()
        .map(entry -> Contested.of(entry.getKey(), entry.getValue(), conflict.origin()))
        .toList();
  }

  private static List<String> missing(List<Origin> origins) {
    return origins.stream().map(it -> it.device() + ":" + it.sequence()).toList();
  }
}
