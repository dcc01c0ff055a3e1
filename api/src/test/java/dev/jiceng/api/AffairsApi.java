package dev.jiceng.api;

import static dev.jiceng.api.CycleApi.done;
import static dev.jiceng.api.CycleApi.input;
import static dev.jiceng.api.CycleApi.payload;
import static dev.jiceng.api.CycleApi.reasons;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;

/** The accounts and decisions of one village, as its people and its township work on them. */
final class AffairsApi {
  static final String TOWNSHIP = "610725102";
  static final String VILLAGE = "610725102201";
  static final LocalDate TODAY = LocalDate.now(dev.jiceng.shared.Moment.CHINA);
  static final String LEDGER =
      "ledger { id version balance keeper openFrom unpublishedFrom publishBy overdue overduePeriods"
          + " }";
  static final String ENTRY =
      "entry { id version status amount effect actualOn reverses reason keptBy resolution { id"
          + " state } }";
  static final String PERIOD =
      "period { id version startsOn endsOn dueOn opening income expense closing entryCount overdue"
          + " }";
  static final String DECISION =
      """
      decision {
        id version state reachedOn steps { step on meeting { present carried kind } }
        nextSteps { action permitted possible blockedBy { reason } }
      }
      """
          .strip();

  private AffairsApi() {}

  static void forget() {
    for (String table :
        List.of(
            "ledger_period",
            "ledger_entry",
            "village_ledger",
            "decision_step",
            "village_decision")) {
      TestTenancy.admin().sql("delete from t_" + TOWNSHIP + "." + table).update();
    }
  }

  static String officer() {
    return TargetApi.officer(TOWNSHIP);
  }

  static String clerk() {
    return TargetApi.clerk(VILLAGE);
  }

  /** Somebody of the village, by another name at the identity provider. */
  static String villager(String subject, String... roles) {
    var issuer = TargetApi.api().issuer;
    var group = "/61/6107/610725/" + TOWNSHIP + "/" + VILLAGE;
    return issuer.sign(issuer.claims(List.of(roles), group).subject(subject).build());
  }

  static String financeGroup() {
    return villager("finance", "finance-group");
  }

  static Map<String, Object> on(JsonNode entity, Object... pairs) {
    return CycleApi.with(
        input("id", entity.at("/id").asString(), "version", entity.at("/version").asInt()), pairs);
  }

  static JsonNode opened(LocalDate on) {
    return done(
        clerk(),
        "villageLedgerOpen",
        LEDGER,
        input("community", VILLAGE, "openedOn", on.toString(), "opening", "1000.00"));
  }

  static Map<String, Object> entry(String kind, String amount) {
    return input(
        "community",
        VILLAGE,
        "kind",
        kind,
        "item",
        "村西路硬化",
        "note",
        "付给王某某",
        "amount",
        amount,
        "expectedOn",
        TODAY.plusDays(3).toString());
  }

  static JsonNode recorded(String kind, String amount) {
    return done(clerk(), "ledgerEntryRecord", ENTRY, entry(kind, amount));
  }

  static JsonNode signed(JsonNode entry) {
    var approved = done(clerk(), "ledgerEntryApprove", ENTRY, on(entry));
    return done(financeGroup(), "ledgerEntryCheck", ENTRY, on(approved));
  }

  static JsonNode posted(JsonNode entry, LocalDate actualOn) {
    return done(clerk(), "ledgerEntryPost", ENTRY, on(entry, "actualOn", actualOn.toString()));
  }

  static List<String> refusals(
      String token, String mutation, String shown, Map<String, Object> input) {
    return reasons(payload(token, mutation, shown, input));
  }

  /** The village's ledger as it stands. */
  static JsonNode ledger() {
    return TargetApi.api()
        .query(
            clerk(),
            """
            { area(code: "%s") { villageLedgers { nodes {
              id version balance keeper openFrom overdue overduePeriods publishBy
            } } } }
            """
                .formatted(VILLAGE))
        .at("/data/area/villageLedgers/nodes/0");
  }

  /** Several at the same instant. */
  static <T> List<T> together(int many, Callable<T> work) throws Exception {
    var barrier = new CyclicBarrier(many);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var running = new ArrayList<java.util.concurrent.Future<T>>();
      for (int i = 0; i < many; i++) {
        running.add(
            threads.submit(() -> {
              barrier.await();
              return work.call();
            }));
      }
      var answers = new ArrayList<T>();
      for (var one : running) {
        answers.add(one.get());
      }
      return answers;
    }
  }
}
