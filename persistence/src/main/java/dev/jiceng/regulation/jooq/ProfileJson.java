package dev.jiceng.regulation.jooq;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.regulation.Anchor;
import dev.jiceng.regulation.Citation;
import dev.jiceng.regulation.DayKind;
import dev.jiceng.regulation.Offset;
import dev.jiceng.regulation.Profile;
import dev.jiceng.regulation.ProfileRef;
import dev.jiceng.regulation.RuleSetting;
import dev.jiceng.regulation.TimetableStep;
import dev.jiceng.regulation.Value;
import dev.jiceng.regulation.Words;
import dev.jiceng.shared.Severity;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A profile as JSON: the form of the shipped files and of the column {@code content}. A number is a
 * whole, a boolean a flag, an array codes, a text words; {@code {"share": "4/5"}} and {@code
 * {"workingDays": 5}} (or {@code calendarDays}) say what they are.
 */
public final class ProfileJson {
  static final JsonMapper JSON = JsonMapper.builder().build();
  static final String SHARE = "share";
  static final String CALENDAR = "calendarDays";
  static final String WORKING = "workingDays";

  private ProfileJson() {}

  /** Throws where the text is no profile; whether it keeps the rules is not looked at. */
  public static Profile read(String text) {
    var json = JSON.readTree(text);
    return new Profile(
        new ProfileRef(text(json, "id"), json.required("version").intValue()),
        words(json.required("name")),
        nullable(json, "issuer") == null ? null : DivisionCode.of(text(json, "issuer")),
        LocalDate.parse(text(json, "from")),
        nullable(json, "until") == null ? null : LocalDate.parse(text(json, "until")),
        json.required("underReview").booleanValue(),
        list(json, "citations", ProfileJson::citation),
        list(json, "parents", parent -> ref(parent.stringValue())),
        list(json, "rules", ProfileJson::rule),
        list(json, "steps", ProfileJson::step));
  }

  public static String write(Profile profile) {
    return ProfileJsonWriter.write(profile).toString();
  }

  /** Reads what {@link ProfileRef#toString()} writes. */
  public static ProfileRef ref(String text) {
    int at = text.lastIndexOf('@');
    return new ProfileRef(text.substring(0, at), Integer.parseInt(text.substring(at + 1)));
  }

  private static RuleSetting rule(JsonNode json) {
    var parameters = new LinkedHashMap<String, Value>();
    json.required("parameters")
        .properties()
        .forEach(it -> parameters.put(it.getKey(), value(it.getValue())));
    return new RuleSetting(
        text(json, "rule"),
        Severity.valueOf(text(json, "severity")),
        parameters,
        citation(json.required("citation")));
  }

  private static Value value(JsonNode json) {
    if (json.isInt()) {
      return new Value.Whole(json.intValue());
    }
    if (json.isBoolean()) {
      return new Value.Flag(json.booleanValue());
    }
    if (json.isString()) {
      return new Value.Text(json.stringValue());
    }
    if (json.isArray()) {
      return new Value.Codes(json.valueStream().map(JsonNode::stringValue).toList());
    }
    if (json.has(SHARE)) {
      var parts = text(json, SHARE).split("/", 2);
      return new Value.Share(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }
    var days = offset(json);
    return new Value.Days(days.days(), days.kind());
  }

  private static TimetableStep step(JsonNode json) {
    return new TimetableStep(
        text(json, "code"),
        words(json.required("name")),
        Anchor.valueOf(text(json, "anchor")),
        offsetOf(json, "earliest"),
        offsetOf(json, "latest"),
        list(json, "after", JsonNode::stringValue),
        citation(json.required("citation")));
  }

  private static @Nullable Offset offsetOf(JsonNode json, String name) {
    var offset = nullable(json, name);
    return offset == null ? null : offset(offset);
  }

  private static Offset offset(JsonNode json) {
    return json.has(WORKING)
        ? new Offset(json.required(WORKING).intValue(), DayKind.WORKING)
        : new Offset(json.required(CALENDAR).intValue(), DayKind.CALENDAR);
  }

  private static Words words(JsonNode json) {
    return new Words(text(json, "zh"), text(json, "en"));
  }

  private static Citation citation(JsonNode json) {
    return new Citation(text(json, "source"), text(json, "wording"));
  }

  private static String text(JsonNode json, String name) {
    return json.required(name).stringValue();
  }

  private static @Nullable JsonNode nullable(JsonNode json, String name) {
    var found = json.get(name);
    return found == null || found.isNull() ? null : found;
  }

  private static <T> List<T> list(
      JsonNode json, String name, java.util.function.Function<JsonNode, T> each) {
    return json.required(name).valueStream().map(each).toList();
  }
}
