package dev.jiceng.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** The page for checks on site in a real browser, over a link that is cut. */
@NeedsBrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FieldPageTest {
  /** Checklists, instructors and places have come with the first sync. */
  private static final String ON_THE_PHONE =
      """
      const store = await import('/field/store.js');
      while (!(await store.meta.get('staff'))?.length) await new Promise((done) => setTimeout(done, 100));
      while (!(await store.all('templates')).length) await new Promise((done) => setTimeout(done, 100));
      return true;
      """;

  private static final String NOTHING_THERE =
      """
      const store = await import('/field/store.js');
      return await store.get('checks', 'unknown') === undefined;
      """;

  private static final String NOTHING_WAITS =
      """
      const store = await import('/field/store.js');
      while ((await store.all('outbox')).length) await new Promise((done) => setTimeout(done, 100));
      return true;
      """;

  private static final String CHECKS =
      """
      const store = await import('/field/store.js');
      const checks = (await store.all('checks')).filter((check) => check.parts.remark === arguments[0]);
      return checks.map(({ id, base }) => id + ' ' + base).join();
      """;

  private Path folder;
  private TestApi api;
  private FaultProxy link;
  private Browser phone;

  @BeforeAll
  void start(@TempDir Path folder) {
    this.folder = folder;
    GuidanceApi.prepare();
    api = new TestApi();
    api.issuer.signsIn(List.of("guidance-instructor"), "/61/6107/610725");
    link = new FaultProxy(api.url("/").getPort());
    phone = new Browser(folder.resolve("profile"));
  }

  @AfterAll
  void stop() {
    phone.close();
    link.close();
    api.close();
  }

  private Path photo() throws IOException {
    Path file = folder.resolve("photo.jpg");
    ImageIO.write(new BufferedImage(2400, 1800, BufferedImage.TYPE_INT_RGB), "jpeg", file.toFile());
    return file;
  }

  private void go(String hash, String sight) {
    phone.driver.executeScript("location.hash = arguments[0]", hash);
    phone.see(sight);
  }

  private void fillIn(String answer, String remark) {
    go("#/today", "#template");
    phone.driver.executeScript(
        "document.getElementById('community').value = '610725101201';"
            + "document.getElementById('template').value = 'water@1'");
    phone.click("form.card button");
    phone.click("[data-item=A1] input[value=" + answer + "]");
    write("#remark", remark);
  }

  private void write(String selector, String text) {
    phone.see(selector);
    phone.driver.executeScript(
        "const field = document.querySelector(arguments[0]); field.value = arguments[1];"
            + "field.dispatchEvent(new Event('input'))",
        selector,
        text);
  }

  private void choose(String instructor) {
    phone.click("#instructors input[value='" + instructor + "']");
  }

  /** A check as this phone knows it: its id, and the edition it has seen. */
  private String[] known(String remark) {
    return Objects.requireNonNull(
            phone.driver.executeAsyncScript(
                "const done = arguments[1]; (async () => {"
                    + CHECKS
                    + "})().then(done, (e) => done('' + e))",
                remark))
        .toString()
        .split(" ");
  }

  private void synced() {
    phone.until("location.hash === '#/queue'");
    assertThat(phone.ask(NOTHING_WAITS)).isEqualTo(true);
    phone.until("document.querySelectorAll('main section .chip').length === 0");
    phone.until("document.getElementById('link').className === ''");
  }

  private static String stored(String column, String check) {
    return TestTenancy.admin()
        .sql("select " + column + " from t_610725101.field_check where id = '" + check + "'")
        .query(String.class)
        .single();
  }

  @Test
  void a_day_without_a_net_ends_in_the_right_rows() throws IOException {
    phone.driver.get("http://localhost:" + link.port() + "/field/index.html");
    phone.until("document.body.dataset.ready === 'true'");
    phone.click("button.main");
    phone.see("nav a");
    phone.until("navigator.serviceWorker.controller !== null");
    assertThat(phone.ask(ON_THE_PHONE)).isEqualTo(true);
    assertThat(phone.ask(NOTHING_THERE)).isEqualTo(true);
    link.cut();

    fillIn("yes", "第一户");
    choose(GuidanceApi.DOCTOR.toString());
    write("[data-item=A2] input[type=number]", "25.50");
    phone
        .driver
        .findElement(By.cssSelector("[data-item=A3] input[type=file]"))
        .sendKeys(photo().toString());
    phone.see("[data-item=A3] figure img");
    phone.photograph("check");
    phone.click("#save");
    phone.see("progress");
    fillIn("no", "第二户");
    phone.click("#add-finding");
    write("textarea[id$=description]", "无消毒记录");
    phone.photograph("finding");
    phone.driver.navigate().refresh();
    phone.see("[data-item=A1] input[value=no]:checked + span");
    phone.click("#save");
    phone.until("document.querySelectorAll('main section .chip.wait').length === 2");
    phone.driver.navigate().refresh();
    phone.until("document.querySelectorAll('main section .chip.wait').length === 2");
    phone.until("document.getElementById('link').className === 'offline'");
    phone.photograph("queue");

    link.heal();
    phone.click("main > button.main");
    synced();
    phone.photograph("delivered");
    String[] first = known("第一户");
    String[] second = known("第二户");
    assertThat(stored("points::text", first[0])).isEqualTo("95.5");
    assertThat(stored("array_length(instructors, 1)::text", second[0])).isEqualTo("1");
    assertThat(
            TestTenancy.admin()
                .sql(
                    """
                    select u.width || 'x' || u.height from t_610725101.upload u
                    where u.attached_to = :check::uuid and u.purpose = 'FIELD_PHOTO'
                    """)
                .param("check", first[0])
                .query(String.class)
                .list())
        .as("made small on the phone, kept by its check")
        .containsExactly("1600x1200");
    assertThat(
            TestTenancy.admin()
                .sql("select description from t_610725101.finding where field_check = :check::uuid")
                .param("check", second[0])
                .query(String.class)
                .list())
        .containsExactly("无消毒记录");
    contest(first[0], first[1]);
    meet(first[0]);
  }

  /** Somebody else edits the check while this phone edits it without a net. */
  private void contest(String check, String edition) {
    link.cut();
    go("#/check/" + check, "#remark");
    write("#remark", "本机所写");
    phone.click("#save");
    phone.until("document.querySelectorAll('main section .chip.wait').length === 1");
    var theirs = GuidanceApi.piece(check, 1, "base", edition, "remark", "同事所写");
    assertThat(GuidanceApi.statuses("0-colleague", List.of(theirs))).containsExactly("UPDATED");
    var another = GuidanceApi.begun(GuidanceApi.newId(), "remark", "同事所查");
    assertThat(GuidanceApi.statuses("0-colleague", List.of(another))).containsExactly("CREATED");
    link.heal();
    phone.click("main > button.main");
    synced();
    assertThat(known("同事所查")).as("a colleague's check comes to this phone").hasSize(2);
    assertThat(stored("conflicts::text", check)).isEqualTo("1");
    go("#/check/" + check, ".conflict");
    phone.photograph("conflict");
    phone.click(".conflict .keep.mine");
    phone.until("document.querySelectorAll('.conflict').length === 0");
    go("#/queue", "main > button.main");
    synced();
    assertThat(stored("conflicts::text", check)).isEqualTo("0");
    assertThat(stored("content -> 'standing' -> 'remark' ->> 'text'", check)).isEqualTo("本机所写");
    assertThat(stored("version::text", check)).isEqualTo("4");
  }

  /** What somebody else wrote comes in while this phone has a draft of the same part open. */
  private void meet(String check) {
    go("#/check/" + check, "#remark");
    write("#remark", "本机草稿");
    var theirs = GuidanceApi.piece(check, 2, "base", known("本机草稿")[1], "remark", "同事又写");
    assertThat(GuidanceApi.statuses("0-colleague", List.of(theirs))).containsExactly("UPDATED");
    phone.ask("await (await import('/field/sync.js')).sync()");
    phone.click("#save");
    synced();
    assertThat(stored("conflicts::text", check)).as("never overwritten in silence").isEqualTo("1");
  }
}
