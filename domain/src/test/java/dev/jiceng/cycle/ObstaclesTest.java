package dev.jiceng.cycle;

import static dev.jiceng.election.ElectionRule.PE_3;
import static dev.jiceng.election.ElectionRule.VE_4;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.cycle.Obstacles.Election;
import dev.jiceng.cycle.Obstacles.Wait;
import dev.jiceng.shared.Proves;
import dev.jiceng.shared.Violation;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the board says is in a community's way. */
@Proves({"R-8", "R-10"})
class ObstaclesTest {
  private static final LocalDate TODAY = LocalDate.of(2021, 1, 10);

  private static Obstacles waiting(LocalDate opensOn) {
    return new Obstacles(null, 0, List.of(new Election(VE_4, 0, new Wait(VE_4, opensOn))));
  }

  private static List<String> keys(Obstacles obstacles) {
    return obstacles.on(TODAY).stream().map(Violation::key).toList();
  }

  @Test
  void nothing_is_in_the_way_of_a_community_that_only_has_its_step_to_do() {
    assertThat(keys(new Obstacles(null, 0, List.of(new Election(VE_4, 0, null))))).isEmpty();
  }

  @Test
  void everything_in_the_way_is_said_at_once_with_its_numbers() {
    var party = new Election(PE_3, 1, new Wait(PE_3, TODAY.plusDays(2)));
    var committee = new Election(VE_4, 2, new Wait(VE_4, TODAY.plusDays(3)));
    var found = new Obstacles(TODAY.minusDays(20), 3, List.of(party, committee)).on(TODAY);
    assertThat(found)
        .extracting(Violation::key)
        .containsExactly(
            "R-1.heldSince",
            "PE-3.objectionsOpen",
            "VE-4.objectionsOpen",
            "Q-4.reviewsOpen",
            "PE-3.noticeOpen",
            "VE-4.noticeOpen");
    assertThat(found.get(0).numbers()).containsEntry("days", 20L);
    assertThat(found.get(1).numbers()).containsEntry("open", 1);
    assertThat(found.get(2).numbers()).containsEntry("open", 2);
    assertThat(found.get(3).numbers()).containsEntry("open", 3);
    assertThat(found.get(5).numbers()).containsEntry("lastDay", TODAY.plusDays(2));
  }

  @Test
  void a_notice_is_in_the_way_to_its_last_day_only() {
    assertThat(keys(waiting(TODAY.plusDays(1)))).containsExactly("VE-4.noticeOpen");
    assertThat(keys(waiting(TODAY))).isEmpty();
  }
}
