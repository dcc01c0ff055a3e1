package dev.jiceng.api;

import static dev.jiceng.api.CycleApi.input;
import static dev.jiceng.api.CycleApi.payload;
import static dev.jiceng.api.CycleApi.with;
import static dev.jiceng.api.DutyApi.TODAY;
import static dev.jiceng.api.DutyApi.area;
import static dev.jiceng.api.DutyApi.done;
import static dev.jiceng.api.DutyApi.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jiceng.shared.Proves;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** What holders get, by the month (PD-7). */
@Proves("PD-7")
class AllowanceTest {
  private static final String COMMUNITY = "610725001021";
  private static final LocalDate MONTH = TODAY.withDayOfMonth(1).minusMonths(1);
  private static final String SHOWN =
      "allowance { id version month amount pension medical injury ofPerson posts name postTitle }";
  private static JsonNode chair = MissingNode.getInstance();
  private static JsonNode assistant = MissingNode.getInstance();

  @BeforeAll
  static void settle() {
    var committee = DutyApi.body(COMMUNITY, "RESIDENTS_COMMITTEE");
    var person = DutyApi.person("刘洋");
    chair = DutyApi.held(person, DutyApi.post(committee, "CHAIR"), TODAY.minusYears(1));
    var post = DutyApi.post(committee, "OTHER", "charge", "PUBLIC_ORDER_OFFICER");
    assistant = DutyApi.held(person, post, TODAY.minusYears(1));
  }

  @AfterEach
  void forget() {
    TestTenancy.admin().sql("delete from t_610725001.allowance").update();
  }

  private static Map<String, Object> pay(JsonNode membership, String amount, Object... more) {
    var usual =
        input(
            "membership",
            membership.at("/id").asString(),
            "month",
            MONTH.toString(),
            "amount",
            amount);
    return with(usual, more);
  }

  private static JsonNode recorded(JsonNode membership, String amount, Object... more) {
    return done("allowanceRecord", SHOWN, pay(membership, amount, more));
  }

  @Test
  @Proves({"PD-2", "K-3"})
  void allowances_of_several_posts_add_up_and_are_counted_for_any_area() {
    recorded(chair, "1100.00", "pension", "120.5");
    var second = recorded(assistant, "300.50");
    assertThat(second.at("/ofPerson").asString()).isEqualTo("1400.50");
    assertThat(second.at("/posts").asInt()).isEqualTo(2);
    String sums =
        """
        allowanceAggregate(filter: {community: {eq: "%s"}}, groupBy: [MONTH]) {
          groups { month count amount pension withPension withMedical }
        }
        """
            .formatted(COMMUNITY);
    for (String code : List.of("61", "610725", "610725001", COMMUNITY)) {
      var reader =
          code.equals("61") ? TargetApi.token("province-viewer", "/61") : TargetApi.supervisor();
      TargetApi.api().instruments().reset();
      var group = area(reader, code, sums).at("/allowanceAggregate/groups/0");
      assertThat(group.at("/month").asString()).isEqualTo(MONTH.toString());
      assertThat(group.at("/amount").asString()).isEqualTo("1400.50");
      assertThat(group.at("/pension").asString()).isEqualTo("120.50");
      assertThat(group.at("/withPension").asInt()).isOne();
      assertThat(group.at("/withMedical").asInt()).isZero();
    }
  }

  @Test
  void what_cannot_be_is_refused_and_named() {
    assertThat(refused("allowanceRecord", SHOWN, pay(chair, "-1", "pension", "10.005")))
        .containsExactly("PD-7.negative", "PD-7.cents");
    assertThat(
            refused(
                "allowanceRecord",
                SHOWN,
                pay(chair, "1", "month", TODAY.plusMonths(2).withDayOfMonth(2).toString())))
        .containsExactly("PD-7.month", "PD-7.future");
    assertThat(refused("allowanceRecord", SHOWN, pay(chair, "1", "month", "2001-01-01")))
        .containsExactly("PD-7.before");
    var february =
        CycleApi.send(
            DutyApi.officer(),
            "allowanceRecord",
            SHOWN,
            pay(chair, "1", "month", "2026-02-31"),
            null);
    assertThat(february.code()).isEqualTo("BAD_USER_INPUT");
  }

  @Test
  @Proves("W-2")
  void a_month_is_recorded_once_and_corrected_by_who_saw_the_newest() {
    var first = recorded(chair, "1100");
    var again = payload(DutyApi.officer(), "allowanceRecord", SHOWN, pay(chair, "900"));
    assertThat(again.at("/userErrors/0/code").asString()).isEqualTo("DUPLICATE_RECORD");
    var corrected = done("allowanceCorrect", SHOWN, with(RosterApi.on(first), "amount", "1150"));
    assertThat(corrected.at("/amount").asString()).isEqualTo("1150.00");
    var stale =
        payload(
            DutyApi.officer(), "allowanceCorrect", SHOWN, with(RosterApi.on(first), "amount", "1"));
    assertThat(stale.at("/userErrors/0/code").asString()).isEqualTo("STALE_VERSION");
    assertThat(refused("allowanceCorrect", SHOWN, with(RosterApi.on(corrected), "amount", "-0.01")))
        .containsExactly("PD-7.negative");
  }

  @Test
  @Proves("I-4")
  void the_public_never_reads_them() {
    recorded(chair, "1100");
    String list = "{ area(code: \"610725\") { allowances { nodes { name amount } } } }";
    assertThat(TargetApi.api().query(null, list).code()).isEqualTo("UNAUTHENTICATED");
    var clerk = TargetApi.clerk(COMMUNITY);
    String near = list.replace("610725", COMMUNITY);
    assertThat(TargetApi.api().query(clerk, near).code()).isEqualTo("FORBIDDEN");
    assertThatThrownBy(
            () -> TestTenancy.asRole("public_610725", "select 1 from county_610725.allowance"))
        .hasStackTraceContaining("permission denied");
  }
}
