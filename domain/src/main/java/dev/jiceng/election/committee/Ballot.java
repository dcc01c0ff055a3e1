package dev.jiceng.election.committee;

import dev.jiceng.election.tally.Round;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What the next vote is about and when it is.
 *
 * @param questions at most one for each contest
 * @param later what a vote after this one has to decide: seats left open where a tie is voted on
 *     first
 */
public record Ballot(LocalDate pollingDay, List<Question> questions, List<Question> later) {
  public Ballot {
    questions = List.copyOf(questions);
    later = List.copyOf(later);
  }

  /** Seats to fill, how many of them are reserved, and who stands for them. */
  public record Question(
      UUID contest, Round round, int seats, int reserved, List<UUID> candidates) {
    public Question {
      candidates = List.copyOf(candidates);
    }

    /** The same once more: a second vote held again is still a second vote. */
    Question rerun() {
      var again = round == Round.FIRST_VOTE ? Round.RERUN : round;
      return new Question(contest, again, seats, reserved, candidates);
    }
  }

  Optional<Question> of(UUID contest) {
    return questions.stream().filter(one -> one.contest().equals(contest)).findFirst();
  }

  List<UUID> candidates() {
    return questions.stream().flatMap(one -> one.candidates().stream()).distinct().toList();
  }

  Ballot rerun(LocalDate day) {
    return new Ballot(day, questions.stream().map(Question::rerun).toList(), later);
  }
}
