package dev.jiceng.election.jooq;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.jiceng.election.ElectionRule;
import dev.jiceng.election.team.KinTie;
import dev.jiceng.election.team.KinshipGraph;
import dev.jiceng.shared.Rule;
import java.util.Collection;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * An act as JSON: its record's components by name. Days and ids that decided a rule come back as
 * the texts they were written as.
 */
public final class ElectionJson {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .changeDefaultVisibility(it ->
              it.withFieldVisibility(Visibility.ANY)
                  .withGetterVisibility(Visibility.NONE)
                  .withIsGetterVisibility(Visibility.NONE))
          .addMixIn(KinshipGraph.class, Ties.class)
          .addModule(
              new SimpleModule()
                  .addSerializer(Rule.class, new RuleWriter())
                  .addDeserializer(Rule.class, new RuleReader<>(Rule.class))
                  .addSerializer(ElectionRule.class, new RuleWriter())
                  .addDeserializer(ElectionRule.class, new RuleReader<>(ElectionRule.class)))
          .build();

  private ElectionJson() {}

  public static String write(Object act) {
    return JSON.writeValueAsString(act);
  }

  public static <T> T read(Class<T> kind, String json) {
    return JSON.readValue(json, kind);
  }

  /** A graph is written as the ties it is made of. */
  private abstract static class Ties {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    Ties(Collection<KinTie> recorded) {}

    @JsonValue
    abstract List<KinTie> recorded();
  }

  private static final class RuleWriter extends ValueSerializer<Rule> {
    @Override
    public void serialize(Rule rule, JsonGenerator json, SerializationContext context) {
      json.writeString(rule.id());
    }
  }

  private static final class RuleReader<R extends Rule> extends ValueDeserializer<R> {
    private final Class<R> type;

    RuleReader(Class<R> type) {
      this.type = type;
    }

    @Override
    public R deserialize(JsonParser json, DeserializationContext context) {
      return type.cast(ElectionRule.valueOf(json.getString().replace('-', '_')));
    }
  }
}
