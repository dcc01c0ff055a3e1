package dev.jiceng.api;

import static dev.jiceng.api.CycleApi.done;
import static dev.jiceng.api.CycleApi.with;
import static dev.jiceng.api.GuidanceApi.leader;
import static dev.jiceng.api.TeamApi.PLAN;
import static dev.jiceng.api.TeamApi.id;
import static dev.jiceng.api.TeamApi.ids;
import static dev.jiceng.api.TeamApi.plan;
import static dev.jiceng.api.TeamApi.today;
import static dev.jiceng.api.TeamApi.visit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.shared.Proves;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page for checks on site shows whoever signs in what they are to do today. */
@NeedsBrowser
class FieldVisitsTest {
  private static final String COUNTY = "/61/6107/610725";
  private static final String DRAFT =
      """
      const store = await import('/field/store.js');
      const checks = (await store.all('checks')).filter(({ acknowledged }) => !acknowledged);
      const begun = checks.map(({ parts }) => parts).filter(({ visit }) => visit);
      return begun.map(({ visit, instructors }) => visit + ' ' + instructors.join()).join();
      """;

  @AfterEach
  void forget() {
    TeamApi.forget();
  }

  @Test
  @Proves("G-4")
  void the_visits_of_today_are_on_the_phone_and_a_check_begun_from_one_names_it(
      @TempDir Path folder) {
    String planned = planned();
    var api = new TestApi();
    try (var phone = new Browser(folder.resolve("profile"))) {
      api.issuer.signsIn(List.of("guidance-instructor"), COUNTY);
      phone.driver.get("http://localhost:" + api.url("/").getPort() + "/field/index.html");
      phone.until("document.body.dataset.ready === 'true'");
      phone.click("button.main");
      phone.see("section.card button.main");
      assertThat(phone.driver.getPageSource()).contains("柳营村卫生室").doesNotContain("水磨湾村卫生室");
      phone.click("section.card button.main");
      phone.see("#remark");
      assertThat(phone.ask(DRAFT)).isEqualTo(planned + " " + id(5) + "," + id(6));
    } finally {
      api.close();
    }
  }

  /** One for whoever signs in, one for somebody else; answers the first. */
  private static String planned() {
    var country = TeamApi.free("5f0c-" + COUNTY);
    var mine = with(visit(today()), "community", "610725102201", "place", "柳营村卫生室");
    var theirs = with(visit(today()), "instructors", ids(7, 7));
    return done(leader(), "supervisionPlanMake", PLAN, plan(country, mine, theirs))
        .at("/visits")
        .valueStream()
        .filter(it -> it.at("/community/code").asString().equals("610725102201"))
        .map(it -> it.at("/visit").asString())
        .findFirst()
        .orElseThrow();
  }
}
