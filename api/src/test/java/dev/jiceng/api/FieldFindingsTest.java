package dev.jiceng.api;

import static dev.jiceng.api.CycleApi.done;
import static dev.jiceng.api.CycleApi.with;
import static dev.jiceng.api.FindingApi.FINDING;
import static dev.jiceng.api.FindingApi.found;
import static dev.jiceng.api.FindingApi.on;
import static dev.jiceng.api.FindingApi.submitted;
import static dev.jiceng.api.GuidanceApi.leader;
import static dev.jiceng.api.TeamApi.PLAN;
import static dev.jiceng.api.TeamApi.id;
import static dev.jiceng.api.TeamApi.plan;
import static dev.jiceng.api.TeamApi.today;
import static dev.jiceng.api.TeamApi.visit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.shared.Proves;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The page shows what is to be put right where visits go, and takes verdicts without a net. */
@NeedsBrowser
@Proves("G-7")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FieldFindingsTest {
  private static final String COUNTY = "/61/6107/610725";
  private static final String ON_THE_PHONE =
      """
      const store = await import('/field/store.js');
      while (!(await store.all('findings')).length) await new Promise((done) => setTimeout(done, 100));
      return true;
      """;
  private static final String NOTHING_WAITS =
      """
      const store = await import('/field/store.js');
      const waits = async () => [...await store.all('outbox'), ...await store.all('verdicts')]
        .some(({ state }) => state === 'WAITING');
      while (await waits()) await new Promise((done) => setTimeout(done, 100));
      return true;
      """;

  private TestApi api;
  private FaultProxy link;
  private Browser phone;

  @BeforeAll
  void start(@TempDir Path folder) {
    FindingApi.prepare();
    visitToday();
    api = new TestApi();
    api.issuer.signsIn(List.of("guidance-instructor"), COUNTY);
    link = new FaultProxy(api.url("/").getPort());
    phone = new Browser(folder.resolve("profile"));
  }

  @AfterAll
  void stop() {
    phone.close();
    link.close();
    api.close();
    TeamApi.forget();
  }

  private static void visitToday() {
    var country = TeamApi.free("5f0c-" + COUNTY);
    done(leader(), "supervisionPlanMake", PLAN, plan(country, visit(today())));
  }

  private void go(String hash, String sight) {
    phone.driver.executeScript("location.hash = arguments[0]", hash);
    phone.see(sight);
  }

  private void open(JsonNode finding) {
    go("#/rectify", "main a.card");
    go(
        "#/finding/" + finding.at("/id").asString().replace("=", "%3D"),
        "main section.card.finding, main section.conflict");
  }

  private static String stored(JsonNode finding, String column) {
    return TestTenancy.admin()
        .sql("select " + column + " from t_610725101.finding where named = :id::uuid")
        .param("id", finding.at("/finding").asString())
        .query(String.class)
        .single();
  }

  private void waiting(int count) {
    phone.until("location.hash === '#/queue'");
    phone.until("document.querySelectorAll('main .chip.wait').length === " + count);
  }

  private void lookAgain() {
    phone.click("#recheck");
    phone.click("[data-item=A1] input[value=yes]");
    phone.click("#instructors input[value='" + id(5) + "']");
    phone.click("#save");
  }

  @Test
  void verdicts_wait_behind_the_rechecks_they_rest_on_and_never_stand_over_a_colleagues() {
    found(40, "description", "医疗废物暂存处未上锁", "dueOn", today().minusDays(9).toString());
    var good = submitted(found(6, "description", "消毒记录缺两个月"));
    var poor = submitted(found(7, "description", "锐器盒未加盖", "severity", "CRITICAL"));
    var mine = submitted(found(8, "description", "交接单无签字"));
    phone.driver.get("http://localhost:" + link.port() + "/field/index.html");
    phone.until("document.body.dataset.ready === 'true'");
    phone.click("button.main");
    phone.see("nav a");
    assertThat(phone.ask(ON_THE_PHONE)).isEqualTo(true);
    phone.until("navigator.serviceWorker.controller !== null");
    phone.see("a.there");
    phone.photograph("visits-with-findings");
    phone.click("a.there");
    phone.see("main a.card");
    assertThat(phone.text()).contains("医疗废物暂存处未上锁", "已逾期", "消毒记录缺两个月", "待复核");
    phone.photograph("findings");
    link.cut();

    open(good);
    phone.photograph("finding-to-verify");
    lookAgain();
    waiting(1);
    open(good);
    phone.type("#verdict-remark", "记录已补齐");
    phone.click("#verify");
    waiting(2);
    open(poor);
    phone.click("#return");
    phone.see("#toast");
    assertThat(phone.text()).contains("请写明还有什么没有改好");
    phone.type("#verdict-remark", "仍未加盖");
    phone.click("#return");
    waiting(3);
    open(mine);
    phone.click("#verify");
    waiting(4);
    phone.driver.navigate().refresh();
    phone.until("document.querySelectorAll('main .chip.wait').length === 4");
    phone.photograph("verdicts-waiting");

    done(leader(), "findingReturn", FINDING, with(on(poor), "reason", "锐器盒须更换"));
    done(leader(), "findingReturn", FINDING, with(on(mine), "reason", "须补签字"));
    link.heal();
    phone.click("main > button.main");
    assertThat(phone.ask(NOTHING_WAITS)).isEqualTo(true);
    assertThat(stored(good, "state")).isEqualTo("VERIFIED");
    var verified = FindingApi.of(good.at("/check").asString());
    assertThat(verified.at("/steps/2/remark").asString()).isEqualTo("记录已补齐");
    assertThat(verified.at("/steps/2/recheck").asString()).isNotBlank();
    assertThat(stored(poor, "state")).as("a colleague was quicker").isEqualTo("RECTIFYING");
    phone.until("document.querySelectorAll('main .chip.bad').length === 2");

    open(poor);
    phone.see(".conflict .keep.mine");
    phone.photograph("overtaken");
    phone.click(".conflict .keep.theirs");
    phone.until("document.querySelectorAll('.conflict').length === 0");
    open(mine);
    phone.click(".conflict .keep.mine");
    assertThat(phone.ask(NOTHING_WAITS)).isEqualTo(true);
    go("#/queue", "main a.card ul.reasons");
    assertThat(stored(mine, "state"))
        .as("nobody verifies what is not submitted")
        .isEqualTo("RECTIFYING");
    open(mine);
    phone.click("#take-back");
    phone.until("document.querySelectorAll('#take-back').length === 0");
    go("#/queue", ".empty strong");
    go("#/rectify/610725102201", ".empty strong");
    phone.photograph("no-findings");
  }
}
