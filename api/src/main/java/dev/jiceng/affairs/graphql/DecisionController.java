package dev.jiceng.affairs.graphql;

import dev.jiceng.affairs.decision.DecisionStep;
import dev.jiceng.affairs.decision.Meeting;
import dev.jiceng.affairs.decision.TakeDecision;
import dev.jiceng.affairs.decision.VillageDecision;
import dev.jiceng.affairs.ledger.Hand;
import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.graphql.UserError;
import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** 四议两公开, step by step (D-6). */
@Controller
class DecisionController {
  private static final Desk.Act<VillageDecision, Payload> DECISION =
      new Desk.Act<>(AffairsKinds.DECISION, Payload::new);

  private final Desk desk;

  DecisionController(Desk desk) {
    this.desk = desk;
  }

  record Payload(@Nullable VillageDecision decision, List<UserError> userErrors) {}

  record Votes(int entitled, int present, int inFavour, int against, int abstained) {
    Meeting of(Meeting.@Nullable Kind kind) {
      return new Meeting(entitled, present, inFavour, against, abstained, kind);
    }
  }

  record Propose(
      DivisionCode community, String title, String matter, LocalDate on, Votes meeting) {}

  record Meet(String id, int version, LocalDate on, Votes meeting) {}

  record Decide(String id, int version, LocalDate on, Meeting.Kind kind, Votes meeting) {}

  record Disclose(String id, int version, LocalDate on, String text) {}

  @MutationMapping
  Payload villageDecisionPropose(@Argument Propose input, DataFetchingEnvironment field) {
    var proposal =
        new TakeDecision.Proposal(input.community(), input.title().strip(), input.matter().strip());
    return desk.in(
        field,
        DECISION,
        input.community(),
        (tx, hand) ->
            desk.deciding(tx).propose(proposal, input.on(), input.meeting().of(null), clerk(hand)));
  }

  @MutationMapping
  Payload villageDecisionConsult(@Argument Meet input, DataFetchingEnvironment field) {
    return meet(
        field,
        input.id(),
        input.version(),
        DecisionStep.CONSULT,
        input.on(),
        input.meeting().of(null));
  }

  @MutationMapping
  Payload villageDecisionDeliberate(@Argument Meet input, DataFetchingEnvironment field) {
    return meet(
        field,
        input.id(),
        input.version(),
        DecisionStep.DELIBERATE,
        input.on(),
        input.meeting().of(null));
  }

  @MutationMapping
  Payload villageDecisionDecide(@Argument Decide input, DataFetchingEnvironment field) {
    return meet(
        field,
        input.id(),
        input.version(),
        DecisionStep.DECIDE,
        input.on(),
        input.meeting().of(input.kind()));
  }

  private Payload meet(
      DataFetchingEnvironment field,
      String id,
      int version,
      DecisionStep step,
      LocalDate on,
      Meeting meeting) {
    return desk.at(
        field,
        DECISION,
        id,
        (tx, uuid, hand) ->
            desk.deciding(tx)
                .meet(new TakeDecision.Seen(uuid, version), step, on, meeting, clerk(hand)));
  }

  @MutationMapping
  Payload villageDecisionDiscloseResolution(
      @Argument Disclose input, DataFetchingEnvironment field) {
    return disclose(field, input, DecisionStep.DISCLOSE_RESOLUTION);
  }

  @MutationMapping
  Payload villageDecisionDiscloseOutcome(@Argument Disclose input, DataFetchingEnvironment field) {
    return disclose(field, input, DecisionStep.DISCLOSE_OUTCOME);
  }

  private Payload disclose(DataFetchingEnvironment field, Disclose input, DecisionStep step) {
    return desk.at(
        field,
        DECISION,
        input.id(),
        (tx, id, hand) ->
            desk.deciding(tx)
                .disclose(
                    new TakeDecision.Seen(id, input.version()),
                    step,
                    input.on(),
                    input.text().strip(),
                    clerk(hand)));
  }

  private static TakeDecision.Clerk clerk(Hand hand) {
    return new TakeDecision.Clerk(hand.actor(), hand.now());
  }
}
