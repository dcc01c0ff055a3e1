package dev.jiceng.target;

import static dev.jiceng.target.LetterState.*;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Proves;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@Proves("T-4")
class LetterPathTest {
  /** The rule itself, written a second time on purpose. */
  private static final Map<LetterState, Set<LetterAction>> ALLOWED =
      Map.of(
          DRAFT, Set.of(LetterAction.REWRITE, LetterAction.DECIDE),
          DECIDED, Set.of(LetterAction.SIGN, LetterAction.RETURN),
          SIGNED, Set.of(LetterAction.REVIEW, LetterAction.RETURN, LetterAction.AMEND),
          REVIEWED, Set.of(LetterAction.RECOGNISE, LetterAction.RETURN, LetterAction.AMEND),
          RECOGNISED, Set.of(LetterAction.FILE, LetterAction.AMEND),
          FILED, Set.of(LetterAction.PUBLISH, LetterAction.AMEND),
          PUBLISHED, Set.of(LetterAction.CLOSE, LetterAction.AMEND),
          CLOSED, Set.of());

  /** The state each act starts from; every state up to it is missing before. */
  private static final Map<LetterAction, LetterState> STARTS =
      Map.of(
          LetterAction.REWRITE, DRAFT,
          LetterAction.DECIDE, DRAFT,
          LetterAction.SIGN, DECIDED,
          LetterAction.REVIEW, SIGNED,
          LetterAction.RECOGNISE, REVIEWED,
          LetterAction.FILE, RECOGNISED,
          LetterAction.PUBLISH, FILED,
          LetterAction.CLOSE, PUBLISHED,
          LetterAction.RETURN, DECIDED,
          LetterAction.AMEND, SIGNED);

  private final Town town = Town.settled();

  static Stream<Arguments> every_state_and_act() {
    return Stream.of(LetterState.values())
        .flatMap(s -> Stream.of(LetterAction.values()).map(a -> Arguments.of(s, a)));
  }

  @ParameterizedTest
  @MethodSource("every_state_and_act")
  void an_act_out_of_order_is_refused_and_names_what_is_missing(
      LetterState state, LetterAction action) {
    var letter = town.letterIn(state);
    var outcome = act(letter, action);
    if (requireNonNull(ALLOWED.get(state)).contains(action)) {
      assertThat(outcome).isInstanceOf(Outcome.Done.class);
      return;
    }
    var order =
        Town.violations(outcome).stream().filter(v -> v.numbers().containsKey("missing")).toList();
    assertThat(order).singleElement().extracting(v -> v.rule()).isEqualTo(TargetRule.T_4);
    var missing =
        Stream.of(LetterState.values())
            .filter(s -> s.ordinal() > state.ordinal())
            .filter(s -> s.ordinal() <= requireNonNull(STARTS.get(action)).ordinal())
            .toList();
    assertThat(order.getFirst().numbers())
        .isEqualTo(Map.of("action", action, "state", state, "missing", missing));
    assertThat(order.getFirst().key()).isEqualTo(key(action, missing));
    assertThat(town.current(letter)).isEqualTo(letter);
  }

  @ParameterizedTest
  @EnumSource
  void the_open_acts_are_the_allowed_ones(LetterState state) {
    assertThat(LetterPath.open(town.letterIn(state)))
        .containsExactlyInAnyOrderElementsOf(ALLOWED.get(state));
  }

  @Test
  void a_superseded_letter_allows_nothing() {
    var letter = town.letterIn(PUBLISHED).supersede();
    assertThat(LetterPath.open(letter)).isEmpty();
    for (LetterAction action : LetterAction.values()) {
      assertThat(LetterPath.blockers(letter, action, Town.SIGNING_DAY))
          .singleElement()
          .extracting(v -> v.key())
          .isEqualTo("T-4.superseded");
    }
  }

  @Test
  void a_letter_is_closed_only_after_its_terms_last_day() {
    var letter = town.letterIn(PUBLISHED);
    var close = new LetterStep.Close(null);
    var last = Quekou.TERM.end();
    var refused = town.take(letter, close, Town.on(last));
    assertThat(Town.keys(refused)).containsExactly("T-4.termRuns");
    assertThat(Town.violations(refused).getFirst().numbers()).isEqualTo(Map.of("termEnd", last));
    assertThat(Town.done(town.take(letter, close, Town.on(last.plusDays(1)))).state())
        .isEqualTo(CLOSED);
  }

  private Outcome<TargetLetter> act(TargetLetter letter, LetterAction action) {
    LocalDate day = action == LetterAction.CLOSE ? Quekou.TERM.end().plusDays(1) : Town.SIGNING_DAY;
    return switch (action) {
      case REWRITE -> town.rewrite(letter, letter.term(), letter.content());
      case AMEND -> town.amend(letter);
      case DECIDE -> town.take(letter, Town.decide());
      case SIGN -> town.take(letter, Town.sign(town.quekou.secretaryship.id()));
      case REVIEW -> town.take(letter, new LetterStep.Review(null));
      case RECOGNISE -> town.take(letter, Town.recognise());
      case FILE -> town.take(letter, new LetterStep.File("备1号", null));
      case PUBLISH -> town.take(letter, new LetterStep.Publish(null));
      case CLOSE -> town.take(letter, new LetterStep.Close(null), Town.on(day));
      case RETURN -> town.take(letter, new LetterStep.Return("指标不明确"));
    };
  }

  private static String key(LetterAction action, List<LetterState> missing) {
    if (!missing.isEmpty()) {
      return "T-4.missing";
    }
    return action == LetterAction.REWRITE ? "T-4.frozen" : "T-4.passed";
  }
}
