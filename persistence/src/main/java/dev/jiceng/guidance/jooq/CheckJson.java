package dev.jiceng.guidance.jooq;

import dev.jiceng.guidance.check.FieldCheck;
import dev.jiceng.guidance.check.Key;
import dev.jiceng.guidance.check.Merged.Head;
import dev.jiceng.guidance.check.Origin;
import dev.jiceng.guidance.check.Part;
import dev.jiceng.guidance.checklist.ChecklistItem;
import dev.jiceng.guidance.checklist.Score;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Checks and checklists as JSON; which kind a part is follows from its name. */
public final class CheckJson {
  /** To the last digit: a piece sent again is compared with what was kept. */
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private static final Map<String, Class<? extends Part>> KINDS =
      Map.of(
          Key.TIMES, Part.Times.class,
          Key.POSITION, Part.Position.class,
          Key.INSTRUCTORS, Part.Instructors.class,
          Key.MET, Part.Met.class,
          Key.QUESTIONS, Part.Questions.class,
          Key.TRAININGS, Part.Trainings.class,
          Key.REMARK, Part.Remark.class,
          Key.VISIT, Part.Visit.class,
          Key.RECHECK_OF, Part.RecheckOf.class,
          Key.WITHDRAWN, Part.Withdrawn.class);

  private CheckJson() {}

  static String changes(Map<String, Part> changes) {
    var json = JSON.createObjectNode();
    changes.forEach((key, part) -> json.set(key, part(part)));
    return json.toString();
  }

  static Map<String, Part> changes(String text) {
    var changes = new TreeMap<String, Part>();
    JSON.readTree(text)
        .properties()
        .forEach(it -> changes.put(it.getKey(), part(it.getKey(), it.getValue())));
    return changes;
  }

  /** What a row keeps of a check beside its columns: what stands, what is contested, the points. */
  static String content(FieldCheck check, Score score) {
    var json = JSON.createObjectNode();
    var standing = json.putObject("standing");
    check.merged().standing().forEach((key, head) -> standing.set(key, part(head.part())));
    var conflicts = json.putObject("conflicts");
    check
        .merged()
        .conflicts()
        .forEach((key, heads) -> {
          var all = conflicts.putArray(key);
          heads.forEach(head -> all.add(head(head)));
        });
    var lines = json.putArray("score");
    for (var line : score.lines()) {
      var one = lines.addObject();
      one.put("item", line.item().code());
      one.put("points", line.points());
      one.put("weight", line.item().weight());
      one.put("reason", line.reason().name());
    }
    return json.toString();
  }

  /** What {@link #content} wrote. */
  static Content content(String text) {
    var json = JSON.readTree(text);
    var standing = new TreeMap<String, Part>();
    json.required("standing")
        .properties()
        .forEach(it -> standing.put(it.getKey(), part(it.getKey(), it.getValue())));
    var conflicts = new TreeMap<String, List<Head>>();
    json.required("conflicts")
        .properties()
        .forEach(it ->
            conflicts.put(
                it.getKey(),
                it.getValue().valueStream().map(one -> head(it.getKey(), one)).toList()));
    var score =
        json.required("score")
            .valueStream()
            .map(line -> JSON.treeToValue(line, Line.class))
            .toList();
    return new Content(standing, conflicts, score);
  }

  /** What stands in a check, what is contested, and the points of its items. */
  public record Content(
      Map<String, Part> standing, Map<String, List<Head>> conflicts, List<Line> score) {}

  /** One item's points and why (G-5). */
  public record Line(
      String item, java.math.BigDecimal points, java.math.BigDecimal weight, Score.Reason reason) {}

  /** One part as the API writes it: what has but one property is that property alone. */
  public static String text(Part part) {
    var json = part(part);
    return (json.size() == 1 ? json.values().iterator().next() : json).toString();
  }

  /** The elements of an array that a statement made; none where it was not asked to. */
  static <T> List<T> all(@Nullable JSONB array, Class<T> type) {
    return array == null
        ? List.of()
        : JSON.readTree(array.data()).valueStream().map(it -> JSON.treeToValue(it, type)).toList();
  }

  static String items(List<ChecklistItem> items) {
    return JSON.writeValueAsString(items);
  }

  static List<ChecklistItem> items(String text) {
    return JSON.readTree(text)
        .valueStream()
        .map(it -> JSON.treeToValue(it, ChecklistItem.class))
        .toList();
  }

  private static ObjectNode head(Head head) {
    var json = JSON.createObjectNode();
    json.put("device", head.origin().device());
    json.put("sequence", head.origin().sequence());
    json.set("part", part(head.part()));
    return json;
  }

  private static Head head(String key, JsonNode json) {
    var origin =
        new Origin(json.required("device").stringValue(), json.required("sequence").intValue());
    return new Head(origin, part(key, json.required("part")));
  }

  private static JsonNode part(Part part) {
    return part instanceof Part.Cleared ? JSON.nullNode() : JSON.valueToTree(part);
  }

  private static Part part(String key, JsonNode json) {
    return json.isNull() ? new Part.Cleared() : JSON.treeToValue(json, kind(key));
  }

  private static Class<? extends Part> kind(String key) {
    if (Key.isAnswer(key)) {
      return Part.Answered.class;
    }
    return Key.isFinding(key)
        ? Part.Found.class
        : java.util.Objects.requireNonNull(KINDS.get(key), key);
  }
}
