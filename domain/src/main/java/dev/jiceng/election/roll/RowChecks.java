package dev.jiceng.election.roll;

import static dev.jiceng.election.ElectionRule.VE_3;
import static dev.jiceng.election.ElectionRule.VE_4;

import dev.jiceng.roster.IdNumber;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Severity;
import dev.jiceng.shared.Violation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Lines of a file, judged one by one and against each other: the entries they make, and everything
 * that is wrong with the others. Paths are {@code rows.<line>.<column>}, the first line is 1.
 */
final class RowChecks {
  /** What the rules speak of, by the column it is written in. */
  private static final Map<String, String> COLUMNS =
      Map.of(
          "birthDate", "idNumber",
          "hasPoliticalRights", "politicalRights",
          "residence", "declares",
          "residence.since", "livingSince",
          "residence.acceptedByAssembly", "accepted",
          "residence.votesElsewhere", "votesElsewhere");

  private final Map<Integer, VoterEntry> entries = new LinkedHashMap<>();
  private final List<Violation> refusals = new ArrayList<>();
  private final List<Violation> advice = new ArrayList<>();
  private final Change change;
  private final Ids ids;

  private RowChecks(Change change, Ids ids) {
    this.change = change;
    this.ids = ids;
  }

  static RowChecks of(Roll roll, List<WrittenRow> written, Change change, Ids ids) {
    var checks = new RowChecks(change, ids);
    if (roll.terms().pollingDay() == null) {
      checks.refusals.add(Violation.of(VE_3, "VE-3.method", "election"));
      return checks;
    }
    for (int line = 1; line <= written.size(); line++) {
      checks.read(roll, line, written.get(line - 1));
    }
    checks.once();
    return checks;
  }

  private void read(Roll roll, int line, WrittenRow written) {
    var reader = new RowReader(written);
    reader.violations().forEach(one -> refuse(line, one));
    reader
        .row()
        .ifPresent(row -> {
          var entry = VoterEntry.of(ids.next(), roll.terms().election(), row, change);
          entries.put(line, entry);
          judge(roll, line, entry, row.hasPoliticalRights());
        });
  }

  /** That a declaration is still to come is no reason against taking somebody down. */
  private void judge(Roll roll, int line, VoterEntry entry, boolean hasPoliticalRights) {
    var judged = RollChange.eligibility(roll, entry, hasPoliticalRights);
    for (Violation one : judged.blocking()) {
      String column = COLUMNS.getOrDefault(String.join(".", one.path()), "idNumber");
      boolean comes =
          entry.standing() == Standing.AWAITING_DECLARATION && column.equals("declares");
      var severity = comes ? Severity.ADVISORY : Severity.BLOCKING;
      var found = new Violation(one.rule(), one.key(), List.of(column), one.numbers(), severity);
      (comes ? advice : refusals).add(at(line, found));
    }
  }

  private void once() {
    var first = new HashMap<IdNumber, Integer>();
    for (var lines = entries.entrySet().iterator(); lines.hasNext(); ) {
      var line = lines.next();
      Integer before = first.putIfAbsent(line.getValue().idNumber(), line.getKey());
      if (before != null) {
        var numbers = Map.<String, Object>of("line", before);
        refuse(line.getKey(), Violation.of(VE_4, "VE-4.line", "idNumber", numbers));
        lines.remove();
      }
    }
  }

  /** Even where lines are refused the others are entered, to find those who stand elsewhere. */
  void enter(Voters voters) {
    if (entries.isEmpty()) {
      return;
    }
    var known = voters.entered(first().election(), numbers());
    refuse("VE-4.listed", entry -> known.containsKey(entry.idNumber()));
    var left = voters.add(List.copyOf(entries.values()));
    refuse("VE-4.elsewhere", entry -> left.contains(entry.id()));
  }

  private void refuse(String key, Predicate<VoterEntry> which) {
    for (var lines = entries.entrySet().iterator(); lines.hasNext(); ) {
      var line = lines.next();
      if (which.test(line.getValue())) {
        refuse(line.getKey(), Violation.of(VE_4, key, "idNumber"));
        lines.remove();
      }
    }
  }

  private List<IdNumber> numbers() {
    return entries.values().stream().map(VoterEntry::idNumber).toList();
  }

  VoterEntry first() {
    return entries.values().iterator().next();
  }

  int size() {
    return entries.size();
  }

  /** In the order of the lines. */
  List<Violation> refusals() {
    return refusals.stream().sorted(Comparator.comparingInt(RowChecks::line)).toList();
  }

  List<Violation> advice() {
    return advice;
  }

  private static int line(Violation one) {
    return one.path().size() < 2 ? 0 : Integer.parseInt(one.path().get(1));
  }

  private void refuse(int line, Violation one) {
    refusals.add(at(line, one));
  }

  private static Violation at(int line, Violation one) {
    var path = new ArrayList<>(List.of("rows", Integer.toString(line)));
    path.addAll(one.path());
    return new Violation(one.rule(), one.key(), path, one.numbers(), one.severity());
  }
}
