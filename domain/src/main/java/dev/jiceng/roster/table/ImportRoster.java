package dev.jiceng.roster.table;

import static dev.jiceng.table.TableRule.K_7;

import dev.jiceng.roster.HoldPost;
import dev.jiceng.roster.KeepPerson;
import dev.jiceng.roster.RosterParameters;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Violation;
import dev.jiceng.table.Counts;
import dev.jiceng.table.Labels;
import dev.jiceng.table.Line;
import dev.jiceng.table.LineReader;
import dev.jiceng.table.LinesRefused;
import dev.jiceng.table.Table;
import java.util.List;
import java.util.Map;

/**
 * Takes a whole table into a township's roster, or nothing of it and every reason (K-7). Each line
 * goes through the use cases that the roster is kept by, on the roster held in memory; so a table
 * is judged by all of its rules, and costs few statements however long it is.
 */
public final class ImportRoster {
  private final RosterStore store;
  private final RosterParameters parameters;
  private final Labels labels;
  private final Ids ids;

  public ImportRoster(RosterStore store, RosterParameters parameters, Labels labels, Ids ids) {
    this.store = store;
    this.parameters = parameters;
    this.labels = labels;
    this.ids = ids;
  }

  public Outcome<Counts> handle(Table table, Moment now) {
    var held = new Held(store.hold(), now);
    var found = new LinesRefused();
    for (Line line : table.lines()) {
      found.add(held.keep(new LineReader(table, line, labels)));
    }
    if (found.stops()) {
      return Outcome.refused(found.violations());
    }
    return store.write(held.changes())
        ? new Outcome.Done<>(held.mark.counts(), found.violations())
        : Outcome.refused(Violation.of(K_7, "K-7.meanwhile", "upload", Map.of()));
  }

  /** The roster in memory, with the use cases on it. */
  private final class Held {
    private final HeldPeople people;
    private final HeldMemberships memberships;
    private final ImportPeople importPeople;
    private final ImportMemberships importMemberships;
    private final LineMark mark = new LineMark();

    Held(RosterStore.Content content, Moment now) {
      var bodies = new HeldBodies(content);
      var cells = new RosterCells(labels);
      people = new HeldPeople(content);
      memberships = new HeldMemberships(content, bodies);
      importPeople =
          new ImportPeople(
              people, new KeepPerson(people, memberships, people, parameters, ids), cells, now);
      importMemberships =
          new ImportMemberships(
              memberships,
              new PostFinder(bodies, labels),
              new HoldPost(bodies, memberships, people, parameters, ids),
              cells);
    }

    List<Violation> keep(LineReader line) {
      mark.begin();
      var post = importMemberships.read(line);
      importPeople
          .of(line, mark)
          .ifPresent(
              person -> post.ifPresent(said -> importMemberships.keep(line, person, said, mark)));
      mark.end();
      return line.violations();
    }

    RosterStore.Changes changes() {
      return new RosterStore.Changes(people.written(), people.identified(), memberships.written());
    }
  }
}
