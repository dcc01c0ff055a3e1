package sample.notes;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.graphql.GlobalId;
import dev.jiceng.shared.graphql.NodeKind;
import dev.jiceng.tenants.Scope;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Seven notes in each township; counts how often it is asked. */
public final class Notes implements NodeKind<Notes.Note> {
  static final int COUNT = 7;
  public final AtomicInteger asked = new AtomicInteger();

  /** SDL's {@code Note}. */
  public record Note(UUID uuid, DivisionCode township, String text) {
    public GlobalId id() {
      return GlobalId.of("Note", township, uuid);
    }
  }

  Stream<Note> in(Scope scope) {
    asked.incrementAndGet();
    return IntStream.rangeClosed(1, COUNT)
        .mapToObj(number ->
            new Note(
                new UUID(0x7000, 0x8000_0000_0000_0000L + number),
                DivisionCode.of("610725001"),
                "note " + number));
  }

  @Override
  public String type() {
    return "Note";
  }

  @Override
  public Class<Note> source() {
    return Note.class;
  }

  @Override
  public Map<UUID, Note> load(Scope scope, Collection<UUID> ids) {
    return in(scope)
        .filter(note -> ids.contains(note.uuid()))
        .collect(Collectors.toMap(Note::uuid, Function.identity()));
  }
}
