package dev.jiceng.api;

import static dev.jiceng.api.CycleApi.done;
import static dev.jiceng.api.CycleApi.input;
import static dev.jiceng.api.CycleApi.payload;
import static dev.jiceng.api.CycleApi.reasons;
import static dev.jiceng.api.CycleApi.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.shared.Proves;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bodies elected after a committee, in a neighbourhood of their own (S-1 to S-4). */
class ElectedBodyTest {
  private static final String TOWNSHIP = "610725101";
  private static final String NEIGHBOURHOOD = "610725101001";
  private static final UUID ELECTION = new UUID(0x0199, 17);
  private static final String SHOWN =
      """
      body {
        id kind committeeElectedOn electedOn dueOn chair { id } members { person { id } group }
        groups { name households }
      }
      """;

  private final String officer = TargetApi.officer(TOWNSHIP);

  @BeforeEach
  void elected() {
    TestTenancy.admin()
        .sql(
            """
            insert into t_610725101.committee_election
              (id, community, profile, profile_version, begun_on, serving, stage, result, polling_day, term_ends_on)
            values (:id, :community, 'lecture-2020', 1, '2021-01-05', '{}', 'CONCLUDE', 'AT_ONCE', '2021-02-01',
              '2026-02-01')\
            """)
        .param("id", ELECTION)
        .param("community", NEIGHBOURHOOD)
        .update();
  }

  @AfterEach
  void forget() {
    var admin = TestTenancy.admin();
    admin.sql("delete from t_610725101.elected_body").update();
    admin
        .sql("delete from t_610725101.committee_election where id = :id")
        .param("id", ELECTION)
        .update();
  }

  private List<String> people(int count) {
    return IntStream.range(0, count)
        .mapToObj(i ->
            RosterApi.payload(
                    officer,
                    "personCreate",
                    Map.of(
                        "township",
                        TOWNSHIP,
                        "name",
                        "代表" + i,
                        "birthDate",
                        "1980-05-01",
                        "gender",
                        i % 3 == 0 ? "FEMALE" : "MALE"))
                .at("/person/id")
                .asString())
        .toList();
  }

  private void organization(String kind, String... posts) {
    var body =
        RosterApi.payload(
            officer,
            "organizationCreate",
            Map.of("community", NEIGHBOURHOOD, "kind", kind, "name", "组织"));
    for (String post : posts) {
      RosterApi.payload(
          officer,
          "postCreate",
          Map.of(
              "organization",
              body.at("/organization/id").asString(),
              "kind",
              post,
              "title",
              "职务",
              "seats",
              post.equals("CHAIR") ? 1 : 4));
    }
  }

  private static Map<String, Object> body(String on, String kind, Object what) {
    return input("community", NEIGHBOURHOOD, "electedOn", on, "what", Map.of(kind, what));
  }

  @Test
  @Proves({"S-1", "PD-6"})
  void a_supervisory_committee_opens_memberships_and_bars_who_keeps_the_books() {
    var people = people(5);
    var supervisors =
        input(
            "chair", people.get(0),
            "members", people.subList(1, 3),
            "disciplineMember", people.get(0));
    assertThat(
            reasons(
                payload(
                    officer,
                    "electedBodyRecord",
                    SHOWN,
                    body(
                        "2021-02-05",
                        "supervisoryCommittee",
                        with(supervisors, "accountant", people.get(2))))))
        .containsExactly("S-1.post");
    var right = body("2021-02-13", "supervisoryCommittee", supervisors);
    assertThat(reasons(payload(officer, "electedBodyRecord", SHOWN, right)))
        .containsExactly("S-1.late", "S-1.noPost");
    organization("SUPERVISORY_COMMITTEE", "CHAIR", "MEMBER");
    var tried = payload(officer, "electedBodyRecord", SHOWN, with(right, "dryRun", true));
    assertThat(reasons(tried)).containsExactly("S-1.late");
    var done = payload(officer, "electedBodyRecord", SHOWN, right);
    assertThat(reasons(done)).containsExactly("S-1.late");
    assertThat(done.at("/body/dueOn").asString()).isEqualTo("2021-02-11");
    assertThat(done.at("/body/chair/id").asString()).isEqualTo(people.getFirst());
    var held =
        TestTenancy.admin()
            .sql(
                """
                select m.starts_on || ' ' || p.kind from t_610725101.membership m
                join t_610725101.post p on p.id = m.post join t_610725101.organization o on o.id = p.organization
                where o.community = '610725101001' and o.kind = 'SUPERVISORY_COMMITTEE' order by 1\
                """)
            .query(String.class)
            .list();
    assertThat(held).containsExactly("2021-02-13 CHAIR", "2021-02-13 MEMBER", "2021-02-13 MEMBER");
    var again = payload(officer, "electedBodyRecord", SHOWN, right);
    assertThat(again.at("/userErrors/0/code").asString()).isEqualTo("DUPLICATE_RECORD");
  }

  @Test
  @Proves({"S-2", "S-3", "K-2"})
  void representatives_and_heads_are_seen_from_the_county() {
    var people = people(6);
    var groups =
        List.of(
            input("group", "一组", "people", people.subList(0, 3)),
            input("group", "二组", "people", people.subList(3, 5)));
    assertThat(
            reasons(
                payload(
                    officer,
                    "electedBodyRecord",
                    SHOWN,
                    body("2021-02-20", "representatives", groups))))
        .containsExactly("S-2.perGroup");
    var enough = List.of(groups.getFirst(), input("group", "二组", "people", people.subList(3, 6)));
    done(officer, "electedBodyRecord", SHOWN, body("2021-02-20", "representatives", enough));
    var head = List.of(input("group", "一组", "person", people.getFirst()));
    assertThat(
            reasons(
                payload(
                    officer, "electedBodyRecord", SHOWN, body("2021-02-25", "groupHeads", head))))
        .containsExactly("S-3.missing");
    var tracked = input("kind", "YOUTH_LEAGUE", "people", List.of(input("person", people.get(5))));
    done(officer, "electedBodyRecord", SHOWN, body("2021-03-01", "tracked", tracked));
    TargetApi.api().instruments().reset();
    var list =
        TargetApi.api()
            .query(
                TargetApi.supervisor(),
                """
                { area(code: "610725") { electedBodies(filter: {kind: {eq: REPRESENTATIVES}}) {
                  nodes { township { code } kind members { person { name } group } }
                } } }
                """)
            .at("/data/area/electedBodies/nodes");
    assertThat(list.size()).isEqualTo(1);
    assertThat(list.at("/0/members").size()).isEqualTo(6);
    assertThat(list.at("/0/members/3/group").asString()).isEqualTo("二组");
    assertThat(TargetApi.api().instruments().statements()).hasSize(2);
  }

  @Test
  @Proves("S-4")
  void another_township_records_nothing_here() {
    var tracked = input("kind", "YOUTH_LEAGUE", "people", List.of());
    var foreign =
        payload(
            TargetApi.officer("610725102"),
            "electedBodyRecord",
            SHOWN,
            body("2021-03-01", "tracked", tracked));
    assertThat(foreign.at("/userErrors/0/code").asString()).isEqualTo("NOT_FOUND");
  }
}
