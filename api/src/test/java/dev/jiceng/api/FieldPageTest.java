package dev.jiceng.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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
  /** Where one may go came with the first sync; the checklist is put beside it. */
  private static final String ON_THE_PHONE =
      """
      const store = await import('/field/store.js');
      await store.replaceAll('templates', [{
        key: 'water@1', code: 'water', version: 1, name: '饮水安全检查表', subjectArea: 'DISEASE_CONTROL',
        items: [
          { code: 'A1', text: '消毒记录是否完整？', kind: 'YES_NO', weight: '60', choices: [] },
          { code: 'A2', text: '现场照片', kind: 'PHOTO', weight: '40', choices: [] },
        ],
      }]);
      while (!await store.meta.get('communities')) await new Promise((done) => setTimeout(done, 100));
      return (await store.all('templates')).length;
      """;

  private Path folder;
  private TestApi api;
  private FaultProxy link;
  private Browser phone;

  @BeforeAll
  void start(@TempDir Path folder) {
    this.folder = folder;
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

  private void fillIn(String answer) {
    go("#/today", "#template");
    phone.driver.executeScript("document.getElementById('community').value = '610725101201'");
    phone.click("form.card button");
    phone.click("[data-item=A1] input[value=" + answer + "]");
  }

  @Test
  void what_is_filled_in_without_a_net_stays_on_the_phone_and_its_photo_arrives_later()
      throws IOException {
    phone.driver.get("http://localhost:" + link.port() + "/field/index.html");
    phone.until("document.body.dataset.ready === 'true'");
    phone.click("button.main");
    phone.see("nav a");
    phone.until("navigator.serviceWorker.controller !== null");
    assertThat(phone.ask(ON_THE_PHONE)).isEqualTo(1L);
    link.cut();

    fillIn("yes");
    phone
        .driver
        .findElement(By.cssSelector("[data-item=A2] input[type=file]"))
        .sendKeys(photo().toString());
    phone.see("[data-item=A2] figure img");
    phone.photograph("check");
    phone.click("#save");
    phone.see("progress");
    fillIn("no");
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
    phone.until(
        "document.querySelector('progress')?.value === document.querySelector('progress')?.max");
    assertThat(
            TestTenancy.admin()
                .sql(
                    """
                    select width || 'x' || height from t_610725101.upload
                    where purpose = 'FIELD_PHOTO' and width = 1600
                    """)
                .query(String.class)
                .list())
        .as("made small on the phone")
        .containsExactly("1600x1200");
  }
}
