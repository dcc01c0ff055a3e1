package dev.jiceng.table;

import static dev.jiceng.table.TableRule.K_7;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.shared.Proves;
import dev.jiceng.shared.Severity;
import dev.jiceng.shared.Violation;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@Proves("K-7")
class LinesRefusedTest {
  private static final Violation ONE = Violation.of(K_7, "K-7.day", "rows", Map.of());

  private static final Violation ADVICE =
      new Violation(K_7, "K-7.day", List.of("rows"), Map.of(), Severity.ADVISORY);

  @Test
  void ten_thousand_are_named_and_the_others_counted() {
    var refused = new LinesRefused();
    refused.add(Collections.nCopies(LinesRefused.MOST, ONE));
    assertThat(refused.violations()).hasSize(LinesRefused.MOST).containsOnly(ONE);
    refused.add(List.of(ONE, ONE));
    assertThat(refused.violations()).hasSize(LinesRefused.MOST + 1);
    var last = refused.violations().getLast();
    assertThat(last.key()).isEqualTo("K-7.more");
    assertThat(last.numbers()).isEqualTo(Map.of("named", LinesRefused.MOST, "more", 2));
  }

  @Test
  void only_what_blocks_stops_a_table() {
    var refused = new LinesRefused();
    refused.add(List.of(ADVICE));
    assertThat(refused.stops()).isFalse();
    refused.add(List.of(ONE));
    assertThat(refused.stops()).isTrue();
  }
}
