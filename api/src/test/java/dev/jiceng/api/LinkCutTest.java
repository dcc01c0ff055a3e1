package dev.jiceng.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.api.FaultProxy.Watch;
import dev.jiceng.shared.Proves;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Links that break when it matters: after everything was sent, and before anything was heard. */
@Proves({"W-1", "G-6"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LinkCutTest {
  private static final String TOWNSHIP = "610725101";
  private static final int BATCHES = 12;
  private static final int CHECKS = 10;

  /** COMMITs that still pass before one is cut off behind; below zero all pass. */
  private final AtomicInteger untilCut = new AtomicInteger(-1);

  private FaultProxy toDatabase;
  private TestApi api;

  @BeforeAll
  void start() {
    GuidanceApi.prepare();
    int port = URI.create(TestTenancy.url().substring("jdbc:".length())).getPort();
    toDatabase =
        new FaultProxy(
            port, () -> new CommitWatch(() -> untilCut.getAndDecrement() == 0), FaultProxy::nobody);
    api =
        new TestApi(
            "jiceng.database.url=jdbc:postgresql://127.0.0.1:%d/jiceng"
                .formatted(toDatabase.port()));
  }

  @AfterAll
  void stop() {
    api.close();
    toDatabase.close();
  }

  private FieldPhone phone(String device, URI url) {
    return new FieldPhone(
        url, device, () -> api.issuer.token(List.of("guidance-instructor"), "/61/6107/610725"));
  }

  private static void reconcile(FieldPhone phone) {
    assertThat(phone.acknowledged()).hasSize(BATCHES * CHECKS);
    new FieldRows(TestTenancy.admin(), TOWNSHIP).areExactlyWhatWasAcknowledged(List.of(phone));
  }

  @Test
  void a_commit_that_nobody_heard_of_is_found_done_when_its_batch_is_sent_again() {
    var phone = phone("cut-behind-commit", api.url("/"));
    IntStream.range(0, BATCHES)
        .forEach(_ -> {
          untilCut.set(0);
          phone.write(CHECKS);
        });
    assertThat(phone.failures()).as("each batch lost its first answer").isEqualTo(BATCHES);
    assertThat(phone.found()).as("the COMMITs arrived").isEqualTo(BATCHES * CHECKS);
    reconcile(phone);
  }

  @Test
  void an_answer_that_was_lost_on_the_way_to_the_phone_is_given_again() {
    var isDue = new AtomicBoolean();
    Watch lost = (_, _) -> isDue.getAndSet(false) ? Watch.Then.ENDS_BEFORE : Watch.Then.GOES_ON;
    try (var toApi = new FaultProxy(api.url("/").getPort(), FaultProxy::nobody, () -> lost)) {
      var phone = phone("answer-lost", URI.create("http://localhost:" + toApi.port()));
      IntStream.range(0, BATCHES)
          .forEach(_ -> {
            isDue.set(true);
            phone.write(CHECKS);
          });
      assertThat(phone.failures()).as("each batch lost its first answer").isEqualTo(BATCHES);
      assertThat(phone.found()).as("the batches had arrived").isEqualTo(BATCHES * CHECKS);
      reconcile(phone);
    }
  }

  @Test
  void a_key_commits_with_its_effect_when_the_link_is_cut_behind_the_commit() {
    var draft = TargetApi.content(TargetApi.COMMUNITY, TargetApi.settle(TargetApi.COMMUNITY));
    draft.put("community", TargetApi.COMMUNITY);
    String key = UUID.randomUUID().toString();
    untilCut.set(0);
    assertThat(send(draft, key).code()).isEqualTo("UNAVAILABLE");
    String letter = send(draft, key).at("/data/targetLetterDraft/letter/id").asString();
    assertThat(letter).isNotEmpty();
    assertThat(send(draft, key).at("/data/targetLetterDraft/letter/id").asString())
        .isEqualTo(letter);
    assertThat(
            rows(
                "select count(*) from t_610725101.target_letter where term_start = :it::date",
                Objects.requireNonNull(draft.get("termStart"))))
        .isEqualTo(1);
    assertThat(rows("select count(*) from t_610725101.idempotency where key = :it", key))
        .isEqualTo(1);
  }

  private TestApi.Reply send(Map<String, Object> draft, String key) {
    String document =
        """
        mutation($input: TargetLetterDraftInput!) {
          targetLetterDraft(input: $input) @idempotent(key: "%s") { letter { id } userErrors { message } }
        }
        """
            .formatted(key);
    return api.query(api.officer(TOWNSHIP), document, Map.of("input", draft));
  }

  private static long rows(String sql, Object it) {
    return TestTenancy.admin().sql(sql).param("it", it).query(Long.class).single();
  }
}
