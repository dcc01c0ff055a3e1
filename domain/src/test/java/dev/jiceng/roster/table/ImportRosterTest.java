package dev.jiceng.roster.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.roster.Gender;
import dev.jiceng.roster.IdNumbers;
import dev.jiceng.roster.OrganizationKind;
import dev.jiceng.roster.RosterParameters;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Proves;
import dev.jiceng.shared.Violation;
import dev.jiceng.table.Cell;
import dev.jiceng.table.Counts;
import dev.jiceng.table.Labels;
import dev.jiceng.table.Line;
import dev.jiceng.table.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What becomes of a roster's table when somebody else writes the same meanwhile (K-7). */
@Proves("K-7")
class ImportRosterTest {
  private static final Moment NOW = new Moment(Instant.parse("2026-11-20T02:00:00Z"));

  /** An empty roster. */
  private record Store(boolean isFirst) implements RosterStore {
    @Override
    public Content hold() {
      return new Content(
          Map.of(), List.of(), List.of(), List.of(), List.of(), Map.of(), List.of(), List.of());
    }

    @Override
    public boolean write(Changes changes) {
      return isFirst && changes.people().size() == 1 && changes.identifiers().size() == 1;
    }
  }

  /** As the API writes them. */
  private static final class Names implements Labels {
    @Override
    public String of(Enum<?> value) {
      return value.name();
    }

    @Override
    public <E extends Enum<E>> Optional<E> find(Class<E> list, String written) {
      return Arrays.stream(list.getEnumConstants())
          .filter(value -> value.name().equals(written))
          .findFirst();
    }
  }

  private static Outcome<Counts> imported(RosterStore store) {
    var seats =
        Arrays.stream(OrganizationKind.values())
            .collect(Collectors.toMap(Function.identity(), _ -> 5));
    var cells =
        Map.of(
            RosterColumn.NAME, Cell.of("周秀兰"),
            RosterColumn.ID_NUMBER, Cell.of(IdNumbers.next("19800501", Gender.FEMALE)));
    return new ImportRoster(
            store, new RosterParameters(seats, 18), new Names(), () -> new UUID(1, 1))
        .handle(
            new Table(
                Set.of(RosterColumn.NAME, RosterColumn.ID_NUMBER), List.of(new Line(2, cells))),
            NOW);
  }

  @Test
  void the_first_to_write_is_told_how_many() {
    assertThat(imported(new Store(true)))
        .isEqualTo(new Outcome.Done<>(new Counts(1, 0, 0), List.of()));
  }

  @Test
  void the_other_is_told_to_send_it_again() {
    assertThat(imported(new Store(false)))
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused ->
                assertThat(((Violation) refused.violations().getFirst()).key())
                    .isEqualTo("K-7.meanwhile"));
  }
}
