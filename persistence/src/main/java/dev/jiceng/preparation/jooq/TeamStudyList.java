package dev.jiceng.preparation.jooq;

import static dev.jiceng.jooq.area.Tables.TEAM_STUDY;
import static org.jooq.impl.DSL.noCondition;

import dev.jiceng.preparation.Problem;
import dev.jiceng.preparation.RiskLevel;
import dev.jiceng.shared.jooq.Columns;
import dev.jiceng.shared.jooq.Group;
import dev.jiceng.shared.jooq.Listing;
import dev.jiceng.shared.jooq.Nest;
import dev.jiceng.shared.jooq.Order;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.tenants.Scope;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;

/** The list of team studies, the newest first. */
public final class TeamStudyList {
  private TeamStudyList() {}

  public static Listing listing() {
    var columns =
        new Columns()
            .filter("id", TEAM_STUDY.ID)
            .filter("community", TEAM_STUDY.COMMUNITY)
            .filter("studiedOn", TEAM_STUDY.STUDIED_ON)
            .filter("risk", TEAM_STUDY.RISK)
            .order("COMMUNITY", TEAM_STUDY.COMMUNITY)
            .order("STUDIED_ON", TEAM_STUDY.STUDIED_ON);
    return new Listing(
        TEAM_STUDY, columns, List.of(new Order("STUDIED_ON", true)), TEAM_STUDY.ID, noCondition());
  }

  public static Condition within(Scope scope) {
    return Reads.within(scope, TEAM_STUDY.COMMUNITY);
  }

  public static Nest<TeamStudyRow> nest() {
    return new Nest<>(List.of(TEAM_STUDY.fields()), List.of(), TeamStudyList::row);
  }

  private static TeamStudyRow row(Group row) {
    return new TeamStudyRow(
        row.get(TEAM_STUDY.TOWNSHIP),
        row.get(TEAM_STUDY.COMMUNITY),
        row.get(TEAM_STUDY.ID),
        row.get(TEAM_STUDY.STUDIED_ON),
        RiskLevel.valueOf(row.get(TEAM_STUDY.RISK)),
        row.get(TEAM_STUDY.CONCLUSION),
        problems(row.get(TEAM_STUDY.PROBLEM_KINDS), row.get(TEAM_STUDY.PROBLEM_TEXTS)));
  }

  private static List<Problem> problems(String[] kinds, String[] texts) {
    var problems = new ArrayList<Problem>();
    for (int i = 0; i < kinds.length; i++) {
      problems.add(new Problem(Problem.Kind.valueOf(kinds[i]), texts[i]));
    }
    return problems;
  }
}
