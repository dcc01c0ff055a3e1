package dev.jiceng.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.shared.Proves;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The field page itself sends a heap of checks with photos through a village's link: 64 kbit/s each
 * way, one packet in twenty lost, all connections reset every 20 s. In a build 50 checks; {@code
 * -Dslow.checks=500} sends the whole heap, which takes minutes.
 */
@NeedsBrowser
@Proves({"G-6", "W-1"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SlowLinkTest {
  private static final int CHECKS = Integer.getInteger("slow.checks", 50);

  /** Twice their share for the few of a build, on a machine that is busy with other tests. */
  private static final Duration BOUND =
      CHECKS < 500 ? Duration.ofMillis(1200L * CHECKS) : Duration.ofMinutes(5);

  private static final int RESET_SECONDS = 20;
  private static final String TOWNSHIP = "610725102";

  /** Writes as the forms do: drafts, photos of 2 to 3 kB, pieces in the outbox. */
  private static final String WRITE =
      """
      const store = await import('/field/store.js');
      const model = await import('/field/model.js');
      const photos = await import('/field/photos.js');
      const { uuid7 } = await import('/field/ids.js');
      while (!(await store.meta.get('staff'))?.length || !(await store.all('templates')).length) {
        await new Promise((done) => setTimeout(done, 100));
      }
      const template = await store.get('templates', 'water@1');
      const community = (await store.meta.get('communities')).find(({ code }) => code === '%s');
      const [{ id: instructor }] = await store.meta.get('staff');
      const device = await store.meta.get('device');
      const canvas = new OffscreenCanvas(160, 120);
      const brush = canvas.getContext('2d');
      let bytes = 0;
      for (let i = 0; i < %d; i += 1) {
        for (let spot = 0; spot < 14; spot += 1) {
          brush.fillStyle = `hsl(${Math.random() * 360} 50%% 50%%)`;
          brush.fillRect(Math.random() * 160, Math.random() * 120, 24, 18);
        }
        const check = model.newCheck({ community, template, instructors: [instructor] });
        const photo = await photos.take(await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.4 }), check);
        bytes += photo.size;
        check.parts['answers.A1'] = { yes: false };
        check.parts['answers.A2'] = { number: String(i %% 30) };
        check.parts['answers.A3'] = { photos: [photo.id] };
        check.parts[`findings.${uuid7()}`] = {
          item: 'A1', severity: 'MINOR', description: '消毒记录不完整', institution: '柳营村卫生室', dueOn: '2031-01-01' };
        check.parts.remark = `第 ${i} 户`;
        await model.enqueue(check, device);
      }
      return bytes;
      """;

  private static final String SYNC = "(await import('/field/sync.js')).sync(); return true;";

  private final SlowLink out = new SlowLink(1);
  private final SlowLink back = new SlowLink(2);
  private TestApi api;
  private FaultProxy link;
  private Browser phone;

  @BeforeAll
  void start(@TempDir Path folder) {
    GuidanceApi.prepare();
    api = new TestApi();
    api.issuer.signsIn(List.of("guidance-instructor"), "/61/6107/610725");
    link = new FaultProxy(api.url("/").getPort(), () -> out, () -> back);
    phone = new Browser(folder.resolve("profile"));
  }

  @AfterAll
  void stop() {
    phone.close();
    link.close();
    api.close();
  }

  @Test
  void a_heap_of_checks_arrives_exactly_once_in_time() throws InterruptedException {
    phone.driver.get("http://localhost:" + link.port() + "/field/index.html");
    phone.until("document.body.dataset.ready === 'true'");
    phone.click("button.main");
    phone.see("nav a");
    phone.driver.manage().timeouts().scriptTimeout(Duration.ofMinutes(5));
    Object photos = phone.ask(WRITE.formatted(GuidanceApi.OTHER_TOWNSHIP, CHECKS));
    long before = rows("select count(*) from t_%s.field_check");
    out.turnOn();
    back.turnOn();
    Instant begun = Instant.now();
    try (var resets = Executors.newSingleThreadScheduledExecutor()) {
      resets.scheduleAtFixedRate(link::reset, RESET_SECONDS, RESET_SECONDS, TimeUnit.SECONDS);
      phone.ask(SYNC);
      while (arrived() < CHECKS && Instant.now().isBefore(begun.plus(BOUND).plus(BOUND))) {
        Thread.sleep(200);
      }
      resets.shutdownNow();
    }
    var taken = Duration.between(begun, Instant.now());
    System.out.printf(
        "%d checks with %s bytes of photos in %.1f s; bytes out %d, back %d%n",
        CHECKS, photos, taken.toMillis() / 1000.0, out.bytes(), back.bytes());
    assertThat(arrived()).as("each with its photo and its finding").isEqualTo(CHECKS);
    assertThat(rows("select count(*) from t_%s.field_check") - before).isEqualTo(CHECKS);
    assertThat(taken).isLessThan(BOUND);
  }

  /** Checks that stand whole and once. */
  private static long arrived() {
    return rows(
        """
        select count(*) from t_%1$s.field_check c
        where c.conflicts = 0 and c.waiting = 0 and c.version = 1
          and (select count(*) from t_%1$s.check_piece p where p.field_check = c.id) = 1
          and (select count(*) from t_%1$s.finding f where f.field_check = c.id) = 1
          and (select count(*) from t_%1$s.upload u
               where u.attached_to = c.id and u.content is not null) = 1
        """);
  }

  private static long rows(String sql) {
    return TestTenancy.admin().sql(sql.formatted(TOWNSHIP)).query(Long.class).single();
  }
}
