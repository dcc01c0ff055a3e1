package dev.jiceng.regulation.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jiceng.regulation.HolidayYear;
import dev.jiceng.regulation.Profile;
import dev.jiceng.regulation.RegulationProfiles;
import dev.jiceng.regulation.RegulationProfilesContract;
import dev.jiceng.regulation.Regulations;
import dev.jiceng.shared.jooq.OpenCounty;
import dev.jiceng.shared.jooq.TestTenants;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class JooqRegulationProfilesTest extends RegulationProfilesContract {
  private final OpenCounty county = new OpenCounty(TestTenants.county());

  @BeforeAll
  static void ship() {
    new ShippedRegulation(List.of(LAW, PLAN), List.of(Regulations.year2020()))
        .load(TestTenants.ADMIN);
  }

  @AfterEach
  void close() {
    county.close();
  }

  @Override
  protected RegulationProfiles profiles() {
    return new JooqRegulationProfiles(county.sql(), UUID::randomUUID);
  }

  @Test
  void loading_again_changes_nothing() {
    var before = ids();
    ship();
    assertThat(ids()).isEqualTo(before);
  }

  private static List<String> ids() {
    return TestTenants.admin()
        .sql("select id::text from platform.regulation_profile order by profile, version")
        .query((row, number) -> row.getString(1))
        .list();
  }

  @Test
  void a_shipped_version_cannot_come_to_say_something_else() {
    var other = Regulations.profile("contract-law", List.of(), List.of(Regulations.seats(3, 9)));
    assertThatThrownBy(
            () -> new ShippedRegulation(List.of(other), List.of()).load(TestTenants.ADMIN))
        .hasMessageContaining("contract-law@1 is stored with another content");
    assertThat(profiles().find(LAW.ref()).orElseThrow().profile()).isEqualTo(LAW);
  }

  @Test
  void only_the_newest_shipped_version_is_current() {
    var first = Regulations.profile("contract-many", List.of(), List.of());
    var second =
        new Profile(
            new dev.jiceng.regulation.ProfileRef("contract-many", 2),
            first.name(),
            null,
            first.from(),
            null,
            false,
            first.citations(),
            List.of(),
            List.of(Regulations.seats(3, 7)),
            List.of());
    new ShippedRegulation(List.of(first), List.of()).load(TestTenants.ADMIN);
    new ShippedRegulation(List.of(first, second), List.of()).load(TestTenants.ADMIN);
    assertThat(
            TestTenants.admin()
                .sql(
                    "select version from platform.regulation_profile"
                        + " where profile = 'contract-many' and current")
                .query(Integer.class)
                .list())
        .containsExactly(2);
  }

  @Test
  void a_calendar_is_brought_up_to_date() {
    var corrected = new HolidayYear(2020, "更正", Set.of(LocalDate.of(2020, 10, 1)), Set.of());
    new ShippedRegulation(List.of(), List.of(corrected)).load(TestTenants.ADMIN);
    assertThat(
            TestTenants.admin()
                .sql("select notice from platform.holiday_year where year = 2020")
                .query(String.class)
                .single())
        .isEqualTo("更正");
    ship();
  }
}
