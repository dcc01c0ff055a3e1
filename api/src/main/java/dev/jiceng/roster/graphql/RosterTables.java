package dev.jiceng.roster.graphql;

import dev.jiceng.roster.Education;
import dev.jiceng.roster.Ethnicity;
import dev.jiceng.roster.Gender;
import dev.jiceng.roster.Membership;
import dev.jiceng.roster.Origin;
import dev.jiceng.roster.PoliticalStatus;
import dev.jiceng.roster.jooq.JooqRosterLines;
import dev.jiceng.roster.table.RosterCells;
import dev.jiceng.roster.table.RosterColumn;
import dev.jiceng.shared.crypto.FieldVault;
import dev.jiceng.shared.graphql.Messages;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.table.Column;
import dev.jiceng.table.Labels;
import dev.jiceng.table.TableExport;
import dev.jiceng.table.TableKind;
import dev.jiceng.table.graphql.Headings;
import dev.jiceng.table.graphql.TableSource;
import dev.jiceng.table.graphql.WrittenLabels;
import dev.jiceng.tenants.Caller;
import dev.jiceng.tenants.Role;
import dev.jiceng.tenants.Scope;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Rosters to take away (K-7): masked, unless somebody may see identifiers and said why. */
final class RosterTables implements TableSource {
  private static final Set<Role> READERS = EnumSet.of(Role.TOWNSHIP_ADMIN, Role.TOWNSHIP_OFFICER);

  private final Messages messages;
  private final Headings headings;
  private final Reads reads;
  private final FieldVault vault;

  RosterTables(Messages messages, Reads reads, FieldVault vault) {
    this.messages = messages;
    this.headings = Headings.of(messages, RosterColumn.class);
    this.reads = reads;
    this.vault = vault;
  }

  @Override
  public TableKind kind() {
    return TableKind.ROSTER;
  }

  @Override
  public Headings headings() {
    return headings;
  }

  @Override
  public List<? extends Column> columns() {
    return List.of(RosterColumn.values());
  }

  @Override
  public Labels labels(Locale locale) {
    return new WrittenLabels(
        messages, locale, Map.of(Membership.Reason.class, "MembershipEndReason"));
  }

  @Override
  public Map<Column, Class<? extends Enum<?>>> lists() {
    return Map.of(
        RosterColumn.GENDER, Gender.class,
        RosterColumn.ETHNICITY, Ethnicity.class,
        RosterColumn.EDUCATION, Education.class,
        RosterColumn.POLITICAL_STATUS, PoliticalStatus.class,
        RosterColumn.ORIGIN, Origin.class,
        RosterColumn.END_REASON, Membership.Reason.class);
  }

  @Override
  public boolean mayRead(Caller caller, TableExport export) {
    return caller.hasAny(export.isClear() ? Set.of(Role.TOWNSHIP_ADMIN) : READERS);
  }

  @Override
  public void write(Scope.Township scope, TableExport export, Labels labels, Lines lines)
      throws IOException {
    var roster = new JooqRosterLines(reads.in(scope), scope.township(), vault);
    var cells = new RosterCells(labels);
    var page = roster.after(null);
    while (!page.isEmpty()) {
      for (JooqRosterLines.Lines person : page) {
        add(person, cells, export.isClear(), lines);
      }
      UUID last = page.getLast().person().id();
      page = roster.after(last);
    }
  }

  private static void add(JooqRosterLines.Lines one, RosterCells cells, boolean clear, Lines lines)
      throws IOException {
    if (one.tenures().isEmpty()) {
      lines.add(cells.of(one.person(), one.identifiers(), null, clear));
    }
    for (var tenure : one.tenures()) {
      lines.add(cells.of(one.person(), one.identifiers(), tenure, clear));
    }
  }
}
