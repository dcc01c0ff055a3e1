package dev.jiceng.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Proves;
import dev.jiceng.shared.Violation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@Proves("R-9")
class SuperviseTest {
  private static final DivisionCode TOWNSHIP = DivisionCode.of("610725101");
  private static final DivisionCode VILLAGE = DivisionCode.of("610725101201");
  private static final LocalDate DAY = LocalDate.of(2020, 11, 10);
  private static final Moment NOW = new Moment(Instant.parse("2020-12-01T04:00:00Z"));

  private final List<Question> stored = new ArrayList<>();
  private final Visits visits =
      new Visits() {
        @Override
        public boolean hasCommunity(DivisionCode community) {
          return community.equals(VILLAGE);
        }

        @Override
        public void add(Visit visit, List<Question> questions) {
          stored.addAll(questions);
        }

        @Override
        public Optional<Question> find(UUID question) {
          return stored.stream().filter(it -> it.id().equals(question)).findFirst();
        }

        @Override
        public Optional<Question> save(Question question) {
          var newer = question.withVersion(question.version() + 1);
          stored.replaceAll(it -> it.id().equals(question.id()) ? newer : it);
          return Optional.of(newer);
        }
      };
  private int ids;
  private final Supervise supervise = new Supervise(visits, () -> new UUID(9, ids++));

  private Outcome<Visit> visit(DivisionCode community, LocalDate on, String... questions) {
    return supervise.record(
        new Supervise.Command(TOWNSHIP, community, on, "县督导一组", "进度偏慢", List.of(questions)), NOW);
  }

  private static List<String> keys(Outcome<?> outcome) {
    return outcome instanceof Outcome.Refused<?>(var violations)
        ? violations.stream().map(Violation::key).toList()
        : List.of(outcome.getClass().getSimpleName());
  }

  private Outcome<Question> answer(int version, LocalDate on, String text) {
    var answer = new Question.Answer(text, on);
    return supervise.answer(stored.getFirst().id(), version, answer, NOW);
  }

  @Test
  void what_a_group_asks_is_answered_once() {
    assertThat(keys(visit(VILLAGE, DAY, "为何未培训？", "谁是直报员？"))).containsExactly("Done");
    assertThat(stored).hasSize(2).allMatch(it -> it.answer() == null);
    assertThat(keys(answer(1, DAY.plusDays(2), "11月12日已培训"))).containsExactly("Done");
    assertThat(keys(answer(1, DAY.plusDays(2), "再答"))).containsExactly("Stale");
    assertThat(keys(answer(2, DAY.plusDays(2), "再答"))).containsExactly("R-9.answered");
  }

  @Test
  void an_answer_says_something_after_the_visit_and_not_ahead() {
    visit(VILLAGE, DAY, "为何未培训？");
    assertThat(keys(answer(1, DAY.minusDays(1), " ")))
        .containsExactly("R-9.beforeVisit", "R-9.blankAnswer");
    assertThat(keys(answer(1, NOW.day().plusDays(1), "已培训"))).containsExactly("R-9.future");
  }

  @Test
  void a_visit_is_to_a_community_that_is_there_and_says_what_was_seen() {
    assertThat(keys(visit(DivisionCode.of("610725101299"), DAY))).containsExactly("Unknown");
    assertThat(keys(visit(VILLAGE, NOW.day().plusDays(1), " ")))
        .containsExactly("R-9.future", "R-9.visitBlank");
  }
}
