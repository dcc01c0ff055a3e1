package dev.jiceng.election.committee.jooq;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.jiceng.election.ElectionRule;
import dev.jiceng.election.committee.CommitteeAct;
import dev.jiceng.election.committee.CommitteeAction;
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
 * An act as JSON: its record's components by name; the action tells which record. Days and ids that
 * decided a rule come back as the texts they were written as.
 */
final class ActJson {
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

  private ActJson() {}

  static String write(CommitteeAct act) {
    return JSON.writeValueAsString(act);
  }

  static CommitteeAct read(CommitteeAction action, String json) {
    return JSON.readValue(json, kind(action));
  }

  private static Class<? extends CommitteeAct> kind(CommitteeAction action) {
    return switch (action) {
      case FORM_ELECTION_COMMITTEE -> CommitteeAct.FormElectionCommittee.class;
      case ADOPT_METHOD -> CommitteeAct.AdoptMethod.class;
      case PUBLISH_ROLL -> CommitteeAct.PublishRoll.class;
      case NOMINATE -> CommitteeAct.Nominate.class;
      case FREEZE_ROLL -> CommitteeAct.FreezeRoll.class;
      case PUBLISH_CANDIDATES -> CommitteeAct.PublishCandidates.class;
      case PREPARE_POLL -> CommitteeAct.PreparePoll.class;
      case HOLD_POLL -> CommitteeAct.HoldPoll.class;
      case ENTER_TALLY, ENTER_TALLY_AGAIN -> CommitteeAct.EnterTally.class;
      case CERTIFY -> CommitteeAct.Certify.class;
      case PUBLISH_RESULT, CONCLUDE -> CommitteeAct.Plain.class;
      case OBJECT -> CommitteeAct.RaiseObjection.class;
      case RULE -> CommitteeAct.DecideObjection.class;
      case SUPPLEMENT_ROLL -> CommitteeAct.SupplementRoll.class;
      case LEAVE_ELECTION_COMMITTEE -> CommitteeAct.LeaveElectionCommittee.class;
      case WITHDRAW_TALLY -> CommitteeAct.WithdrawTally.class;
      case SETTLE_WRITE_INS -> CommitteeAct.SettleWriteIns.class;
      case VOID -> CommitteeAct.VoidVote.class;
      case ABANDON -> CommitteeAct.Abandon.class;
      case CALL_AGAIN -> CommitteeAct.CallAgain.class;
    };
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
