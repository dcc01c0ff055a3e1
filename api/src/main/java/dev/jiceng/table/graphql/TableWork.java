package dev.jiceng.table.graphql;

import static dev.jiceng.table.TableRule.K_7;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.DivisionLevel;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Violation;
import dev.jiceng.shared.graphql.Attempt;
import dev.jiceng.shared.graphql.ErrorCode;
import dev.jiceng.shared.graphql.Patience;
import dev.jiceng.shared.graphql.Payloads;
import dev.jiceng.shared.graphql.RefusedRequest;
import dev.jiceng.shared.graphql.UserError;
import dev.jiceng.shared.graphql.Work;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.shared.jooq.Tx;
import dev.jiceng.table.Counts;
import dev.jiceng.table.Table;
import dev.jiceng.table.TableExport;
import dev.jiceng.table.TableFormat;
import dev.jiceng.table.TableImport;
import dev.jiceng.table.TableKind;
import dev.jiceng.table.excel.WorkbookReader;
import dev.jiceng.table.jooq.JooqTables;
import dev.jiceng.tenants.Scope;
import dev.jiceng.upload.Contents;
import dev.jiceng.upload.Upload;
import dev.jiceng.upload.UploadPurpose;
import dev.jiceng.upload.jooq.JooqUploads;
import graphql.schema.DataFetchingEnvironment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Takes uploaded tables in, and notes what is asked for; what tables are about others know. */
public final class TableWork {
  /** Tables are held in memory while they are read. */
  private static final int AT_A_TIME = 2;

  private static final Duration LONGEST = Duration.ofSeconds(30);

  private static final Work.Kind<TableImport> IMPORT =
      new Work.Kind<>(
          TableIds.IMPORT,
          (tx, id) -> new JooqTables(tx.sql()).imported(id).orElse(null),
          TableImport::id);
  private static final Work.Kind<TableExport> EXPORT =
      new Work.Kind<>(
          TableIds.EXPORT,
          (tx, id) -> new JooqTables(tx.sql()).exported(id).orElse(null),
          TableExport::id);

  private final Work work;
  private final Contents contents;
  private final Payloads payloads;
  private final Ids ids;
  private final Reads reads;
  private final InstantSource clock;
  private final Semaphore places = new Semaphore(AT_A_TIME);

  public TableWork(
      Work work, Contents contents, Payloads payloads, Ids ids, Reads reads, InstantSource clock) {
    this.work = work;
    this.contents = contents;
    this.payloads = payloads;
    this.ids = ids;
    this.reads = reads;
    this.clock = clock;
  }

  /** SDL's payloads of imports. */
  public record ImportPayload(
      @Nullable TableImport tableImport, List<RowError> rowErrors, List<UserError> userErrors) {
    static ImportPayload of(@Nullable TableImport done, List<UserError> errors) {
      return new ImportPayload(done, RowError.of(errors), RowError.others(errors));
    }
  }

  /** SDL's payloads of exports. */
  public record ExportPayload(@Nullable TableExport export, List<UserError> userErrors) {}

  /** What is to be taken in: an upload. */
  public record Asked(Place place, UUID upload) {}

  /** A kind of table of what the input field {@code path} names, which has that level. */
  public record Place(TableKind kind, String path, DivisionCode area, DivisionLevel level) {
    boolean isOne() {
      return area.level() == level;
    }
  }

  /** What is to be taken away. */
  public record Wanted(
      Place place,
      TableFormat format,
      TableExport.@Nullable Period period,
      @Nullable String reason) {}

  public ImportPayload take(
      DataFetchingEnvironment field,
      Asked asked,
      Headings headings,
      BiFunction<Tx, Table, Outcome<Counts>> keep) {
    var attempt = Attempt.of(field);
    Patience.atLeast(field.getGraphQlContext(), LONGEST);
    if (!places.tryAcquire()) {
      throw new RefusedRequest(ErrorCode.UNAVAILABLE, "table.busy", Map.of());
    }
    try {
      var outcome =
          in(attempt, asked.place(), IMPORT, tx -> taken(tx, attempt, asked, headings, keep));
      if (outcome instanceof Outcome.Done<TableImport>(TableImport done, var _)
          && !attempt.act().dryRun()) {
        forget(done);
      }
      return payloads.of(outcome, attempt.locale(), ImportPayload::of);
    } finally {
      places.release();
    }
  }

  private Outcome<Work.Effect> taken(
      Tx tx,
      Attempt attempt,
      Asked asked,
      Headings headings,
      BiFunction<Tx, Table, Outcome<Counts>> keep) {
    tx.takeTime();
    return table(tx, attempt, asked, headings)
        .then(table -> keep.apply(tx, table), TableWork::never)
        .then(
            counts -> {
              var done =
                  new TableImport(
                      ids.next(),
                      asked.place().area(),
                      asked.place().kind(),
                      asked.upload(),
                      counts,
                      attempt.act().actor(),
                      tx.at());
              new JooqTables(tx.sql()).add(done);
              return Outcome.done(Work.Effect.of(done.id(), "TableImported", done));
            },
            TableWork::never);
  }

  private static <T, U> U never(T standing) {
    throw new IllegalStateException("a table has no version");
  }

  /** A table is its sender's alone until it is taken in. */
  private Outcome<Table> table(Tx tx, Attempt attempt, Asked asked, Headings headings) {
    var upload =
        new JooqUploads(tx.sql(), tx.scope())
            .find(asked.upload())
            .filter(it -> it.announced().purpose() == UploadPurpose.TABLE)
            .filter(it -> it.creator().equals(attempt.act().actor().subject()))
            .orElse(null);
    Upload.@Nullable Stored stored = upload == null ? null : upload.stored();
    if (stored == null) {
      return new Outcome.Unknown<>("upload");
    }
    try (var in = contents.open(tx.township(), stored.content()).orElse(null)) {
      return in == null
          ? Outcome.refused(Violation.of(K_7, "K-7.gone", "upload"))
          : WorkbookReader.read(in.readAllBytes(), headings::find);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** It may hold identifiers in clear, and has done its work. */
  private void forget(TableImport done) {
    var township = done.area().at(DivisionLevel.TOWNSHIP).orElseThrow();
    var upload = new JooqUploads(reads.in(new Scope.Township(township, null))).find(done.upload());
    var stored = upload.map(Upload::stored).orElse(null);
    if (stored != null) {
      try {
        contents.forget(township, stored.content(), clock.instant());
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }
  }

  public ExportPayload note(DataFetchingEnvironment field, Wanted wanted) {
    var attempt = Attempt.of(field);
    Function<Tx, Outcome<Work.Effect>> noting =
        tx -> {
          var reason = wanted.reason();
          if (reason != null && reason.isBlank()) {
            return Outcome.refused(Violation.of(K_7, "K-7.reason", "reason"));
          }
          var export =
              new TableExport(
                  ids.next(),
                  wanted.place().area(),
                  wanted.place().kind(),
                  wanted.format(),
                  wanted.period(),
                  reason,
                  attempt.act().actor(),
                  tx.at());
          new JooqTables(tx.sql()).add(export);
          return Outcome.done(
              new Work.Effect(export.id(), "TableExported", reason, export.toString()));
        };
    var outcome = in(attempt, wanted.place(), EXPORT, noting);
    return payloads.of(outcome, attempt.locale(), ExportPayload::new);
  }

  private <R> Outcome<R> in(
      Attempt attempt, Place place, Work.Kind<R> kind, Function<Tx, Outcome<Work.Effect>> what) {
    return place.isOne()
        ? work.in(attempt, place.area(), place.path(), kind, what)
        : new Outcome.Unknown<>(place.path());
  }
}
