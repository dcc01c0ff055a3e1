package dev.jiceng.regulation.jooq;

import dev.jiceng.regulation.Citation;
import dev.jiceng.regulation.DayKind;
import dev.jiceng.regulation.Offset;
import dev.jiceng.regulation.Profile;
import dev.jiceng.regulation.RuleSetting;
import dev.jiceng.regulation.TimetableStep;
import dev.jiceng.regulation.Value;
import dev.jiceng.regulation.Words;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Writes what {@link ProfileJson} reads. */
final class ProfileJsonWriter {
  private ProfileJsonWriter() {}

  static ObjectNode write(Profile profile) {
    var issuer = profile.issuer();
    var until = profile.until();
    var json =
        object()
            .put("id", profile.ref().id())
            .put("version", profile.ref().version())
            .set("name", words(profile.name()))
            .put("issuer", issuer == null ? null : issuer.value())
            .put("from", profile.from().toString())
            .put("until", until == null ? null : until.toString())
            .put("underReview", profile.underReview());
    var citations = json.putArray("citations");
    profile.citations().forEach(citation -> citations.add(citation(citation)));
    var parents = json.putArray("parents");
    profile.parents().forEach(parent -> parents.add(parent.toString()));
    var rules = json.putArray("rules");
    profile.rules().forEach(rule -> rules.add(rule(rule)));
    var steps = json.putArray("steps");
    profile.steps().forEach(step -> steps.add(step(step)));
    return json;
  }

  private static ObjectNode rule(RuleSetting setting) {
    var parameters = object();
    setting.parameters().forEach((name, value) -> put(parameters, name, value));
    return object()
        .put("rule", setting.rule())
        .put("severity", setting.severity().name())
        .set("citation", citation(setting.citation()))
        .set("parameters", parameters);
  }

  private static void put(ObjectNode into, String name, Value value) {
    switch (value) {
      case Value.Whole(int number) -> into.put(name, number);
      case Value.Flag(boolean set) -> into.put(name, set);
      case Value.Text(String text) -> into.put(name, text);
      case Value.Share share -> into.set(name, object().put(ProfileJson.SHARE, share.shown()));
      case Value.Days(int count, DayKind kind) -> into.set(name, days(count, kind));
      case Value.Codes(var codes) -> {
        var array = into.putArray(name);
        codes.forEach(array::add);
      }
    }
  }

  private static ObjectNode step(TimetableStep step) {
    var json =
        object()
            .put("code", step.code())
            .set("name", words(step.name()))
            .put("anchor", step.anchor().name());
    put(json, "earliest", step.earliest());
    put(json, "latest", step.latest());
    var after = json.putArray("after");
    step.after().forEach(after::add);
    return json.set("citation", citation(step.citation()));
  }

  private static void put(ObjectNode into, String name, @Nullable Offset offset) {
    if (offset != null) {
      into.set(name, days(offset.days(), offset.kind()));
    }
  }

  private static ObjectNode days(int count, DayKind kind) {
    return switch (kind) {
      case CALENDAR -> object().put(ProfileJson.CALENDAR, count);
      case WORKING -> object().put(ProfileJson.WORKING, count);
    };
  }

  private static ObjectNode words(Words words) {
    return object().put("zh", words.zh()).put("en", words.en());
  }

  private static ObjectNode citation(Citation citation) {
    return object().put("source", citation.source()).put("wording", citation.wording());
  }

  private static ObjectNode object() {
    return ProfileJson.JSON.createObjectNode();
  }
}
