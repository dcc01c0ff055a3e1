package dev.jiceng.election.roll.graphql;

import dev.jiceng.election.roll.ChangeVoter;
import dev.jiceng.election.roll.RegisterVoters;
import dev.jiceng.election.roll.ResidenceKind;
import dev.jiceng.election.roll.WrittenRow;
import dev.jiceng.election.roll.jooq.VoterRow;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.graphql.Attempt;
import dev.jiceng.shared.graphql.Payloads;
import dev.jiceng.shared.graphql.UserError;
import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Voters are entered and corrected while a roll is open (VE-4, Q-8). */
@Controller
class RollController {
  private final RollWork work;
  private final Payloads payloads;
  private final Ids ids;

  RollController(RollWork work, Payloads payloads, Ids ids) {
    this.work = work;
    this.payloads = payloads;
    this.ids = ids;
  }

  record VoterPayload(@Nullable VoterRow voter, List<UserError> userErrors) {}

  /** Shows nothing of itself: it names somebody. */
  record Register(
      String election,
      String name,
      String idNumber,
      @Nullable String residentGroup,
      ResidenceKind residence,
      boolean declares,
      @Nullable LocalDate livingSince,
      boolean accepted,
      boolean votesElsewhere,
      boolean politicalRights) {
    WrittenRow row() {
      return new WrittenRow(
          name,
          idNumber,
          residentGroup,
          residence.name(),
          Boolean.toString(declares),
          livingSince == null ? null : livingSince.toString(),
          Boolean.toString(accepted),
          Boolean.toString(votesElsewhere),
          Boolean.toString(politicalRights));
    }

    @Override
    public String toString() {
      return "Register[]";
    }
  }

  record Import(String election, List<WrittenRow> rows) {}

  record Remove(String id, int version, String reason) {}

  record Declare(String id, int version) {}

  @MutationMapping
  VoterPayload voterRegister(@Argument Register input, DataFetchingEnvironment field) {
    var attempt = Attempt.of(field);
    var outcome =
        work.voter(
            attempt,
            new RollWork.Named("election", RollIds.ELECTION, input.election()),
            (voters, election) -> new RegisterVoters(voters, ids).one(election, input.row()));
    return payloads.of(outcome, attempt.locale(), VoterPayload::new);
  }

  @MutationMapping
  RollImport voterImport(@Argument Import input, DataFetchingEnvironment field) {
    var attempt = Attempt.of(field);
    var outcome =
        work.roll(
            attempt,
            new RollWork.Named("election", RollIds.ELECTION, input.election()),
            (voters, election) -> new RegisterVoters(voters, ids).all(election, input.rows()));
    int lines = input.rows().size();
    return payloads.of(
        outcome, attempt.locale(), (roll, errors) -> RollImport.of(roll, lines, errors));
  }

  @MutationMapping
  VoterPayload voterRemove(@Argument Remove input, DataFetchingEnvironment field) {
    var attempt = Attempt.of(field);
    var outcome =
        work.voter(
            attempt,
            new RollWork.Named("id", RollIds.VOTER, input.id()),
            (voters, id) -> new ChangeVoter(voters).remove(id, input.version(), input.reason()));
    return payloads.of(outcome, attempt.locale(), VoterPayload::new);
  }

  @MutationMapping
  VoterPayload voterDeclare(@Argument Declare input, DataFetchingEnvironment field) {
    var attempt = Attempt.of(field);
    var outcome =
        work.voter(
            attempt,
            new RollWork.Named("id", RollIds.VOTER, input.id()),
            (voters, id) -> new ChangeVoter(voters).declare(id, input.version()));
    return payloads.of(outcome, attempt.locale(), VoterPayload::new);
  }
}
