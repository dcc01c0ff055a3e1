package sample.notes;

import dev.jiceng.division.graphql.Area;
import dev.jiceng.division.graphql.Areas;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Rule;
import dev.jiceng.shared.Violation;
import dev.jiceng.shared.graphql.Completeness;
import dev.jiceng.shared.graphql.IdempotencyKey;
import dev.jiceng.shared.graphql.Listed;
import dev.jiceng.shared.graphql.PageArguments;
import dev.jiceng.shared.graphql.Payloads;
import dev.jiceng.shared.graphql.Selection;
import dev.jiceng.shared.graphql.UserError;
import dev.jiceng.tenants.Caller;
import dev.jiceng.tenants.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;

@Controller
public class NoteController {
  private static final String ORDER = "notes:TEXT:ASC";

  private final Notes notes;
  private final Areas areas;
  private final Payloads payloads;
  private final JdbcClient sql;

  public NoteController(
      Notes notes, Areas areas, Payloads payloads, @Qualifier("reading") DataSource pool) {
    this.sql = JdbcClient.create(pool);
    this.notes = notes;
    this.areas = areas;
    this.payloads = payloads;
  }

  @SchemaMapping(typeName = "Area", field = "notes")
  public Listed<Notes.Note> notes(Area area, PageArguments page, Selection selection) {
    String from = page.from(ORDER).map(cursor -> (String) cursor.values().getFirst()).orElse("");
    List<Listed.Edge<Notes.Note>> found =
        notes
            .in(area.scope())
            .filter(note -> from.isEmpty() || isBeyond(note.text(), from, page.forward()))
            .sorted((one, two) -> compare(one.text(), two.text(), page.forward()))
            .limit(page.size() + 1L)
            .map(note -> new Listed.Edge<>(note, List.of(note.text()), ORDER))
            .toList();
    boolean more = found.size() > page.size();
    boolean started = !from.isEmpty();
    List<Listed.Edge<Notes.Note>> kept = found.subList(0, Math.min(found.size(), page.size()));
    List<Listed.Edge<Notes.Note>> rows = page.forward() ? kept : kept.reversed();
    return new Listed<>(
        List.copyOf(rows),
        new Listed.PageInfo(
            page.forward() ? more : started,
            page.forward() ? started : more,
            rows.isEmpty() ? null : rows.getFirst(),
            rows.isEmpty() ? null : rows.getLast()),
        selection.has("totalCount") ? (long) Notes.COUNT : null,
        new Completeness(Instant.EPOCH, List.of()));
  }

  private static boolean isBeyond(String text, String cursor, boolean forward) {
    return compare(text, cursor, forward) > 0;
  }

  private static int compare(String one, String two, boolean forward) {
    return forward ? one.compareTo(two) : two.compareTo(one);
  }

  @SchemaMapping
  public Optional<Area> area(Notes.Note note, Caller caller) {
    return areas.of(caller, note.township());
  }

  @QueryMapping
  public String broken() {
    throw new IllegalStateException("select secret from t_610725001.note");
  }

  @QueryMapping
  public String asleep(@Argument int seconds) {
    sql.sql("select pg_sleep(?)").param(seconds).query().singleRow();
    return "awake";
  }

  @MutationMapping
  public String nap(@Argument int seconds) {
    return asleep(seconds);
  }

  @QueryMapping
  public String audited() {
    return "seen";
  }

  @QueryMapping
  public Map<String, Object> echo(@Argument Map<String, Object> input) {
    return input;
  }

  /** What {@code noteWrite} takes. */
  public record NoteWriteInput(String text, @Nullable Integer version) {}

  /** What {@code noteWrite} answers. */
  public record NoteWritePayload(Notes.@Nullable Note note, List<UserError> userErrors) {}

  /** The rules of notes. */
  enum NoteRule implements Rule {
    LENGTH;

    @Override
    public String id() {
      return "N-1";
    }

    @Override
    public String source() {
      return "P0";
    }
  }

  @MutationMapping
  public NoteWritePayload noteWrite(
      @Argument NoteWriteInput input, Optional<IdempotencyKey> key, Locale locale) {
    return payloads.of(write(input, key), locale, NoteWritePayload::new);
  }

  private Outcome<Notes.Note> write(NoteWriteInput input, Optional<IdempotencyKey> key) {
    Notes.Note note = notes.in(scope()).findFirst().orElseThrow();
    return switch (input.text()) {
      case "" ->
          Outcome.refused(
              List.of(
                  Violation.of(NoteRule.LENGTH, "page.size", "input.text", Map.of("limit", 3)),
                  Violation.of(NoteRule.LENGTH, "page.size", "input", Map.of("limit", 4))));
      case "stale" -> new Outcome.Stale<>(note);
      case "unknown" -> new Outcome.Unknown<>("input.text");
      default ->
          Outcome.done(
              new Notes.Note(
                  note.uuid(),
                  note.township(),
                  input.text() + key.map(IdempotencyKey::value).orElse("")));
    };
  }

  private static Scope scope() {
    return new Scope.Township(dev.jiceng.division.DivisionCode.of("610725001"), null);
  }
}
