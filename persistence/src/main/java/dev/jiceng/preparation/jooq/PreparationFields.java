package dev.jiceng.preparation.jooq;

import static dev.jiceng.jooq.area.Tables.PREPARATION;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.preparation.Audience;
import dev.jiceng.preparation.LeaderLevel;
import dev.jiceng.preparation.Preparation;
import dev.jiceng.preparation.Prepared;
import dev.jiceng.preparation.RiskLevel;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** How each kind of preparation lies in the columns of its one table. */
final class PreparationFields {
  private PreparationFields() {}

  static Map<Field<?>, Object> values(Preparation what) {
    return switch (what) {
      case Preparation.Audit it -> {
        var values = values("AUDIT", null, null, it.result());
        values.put(PREPARATION.PERSON, it.person());
        values.put(PREPARATION.CLEARED, it.isCleared());
        yield values;
      }
      case Preparation.Talk it -> values("TALK", it.audience().name(), it.with(), it.gist());
      case Preparation.Training it -> {
        var values = values("TRAINING", null, it.staff(), null);
        values.put(PREPARATION.NUMBER, it.hours());
        yield values;
      }
      case Preparation.Service it -> values("SERVICE", null, it.staff(), it.duty());
      case Preparation.Risk it -> values("RISK", it.level().name(), it.owner(), it.text());
      case Preparation.Reporter it -> values("REPORTER", it.group(), it.name(), null);
      case Preparation.Leader it -> values("LEADER", it.level().name(), it.name(), null);
      case Preparation.Visit it -> {
        var values = values("VISIT", null, it.leader(), null);
        values.put(PREPARATION.NUMBER, it.found());
        values.put(PREPARATION.SOLVED, it.solved());
        yield values;
      }
    };
  }

  private static Map<Field<?>, Object> values(
      String kind, @Nullable String code, @Nullable String name, @Nullable String text) {
    var values = new LinkedHashMap<Field<?>, Object>();
    values.put(PREPARATION.KIND, kind);
    values.put(PREPARATION.CODE, code);
    values.put(PREPARATION.NAME, name);
    values.put(PREPARATION.TEXT, text);
    return values;
  }

  static Prepared read(Record row) {
    return new Prepared(
        row.get(PREPARATION.ID),
        DivisionCode.of(row.get(PREPARATION.COMMUNITY)),
        row.get(PREPARATION.DONE_ON),
        what(row),
        row.get(PREPARATION.SETTLED_ON),
        row.get(PREPARATION.VERSION));
  }

  private static Preparation what(Record row) {
    String code = row.get(PREPARATION.CODE);
    String name = row.get(PREPARATION.NAME);
    String text = row.get(PREPARATION.TEXT);
    return switch (row.get(PREPARATION.KIND)) {
      case "AUDIT" ->
          new Preparation.Audit(row.get(PREPARATION.PERSON), row.get(PREPARATION.CLEARED), text);
      case "TALK" -> new Preparation.Talk(Audience.valueOf(code), name, text);
      case "TRAINING" -> new Preparation.Training(name, row.get(PREPARATION.NUMBER));
      case "SERVICE" -> new Preparation.Service(name, text);
      case "RISK" -> new Preparation.Risk(RiskLevel.valueOf(code), text, name);
      case "REPORTER" -> new Preparation.Reporter(code, name);
      case "LEADER" -> new Preparation.Leader(LeaderLevel.valueOf(code), name);
      case "VISIT" ->
          new Preparation.Visit(name, row.get(PREPARATION.NUMBER), row.get(PREPARATION.SOLVED));
      default -> throw new IllegalStateException("no such preparation");
    };
  }
}
