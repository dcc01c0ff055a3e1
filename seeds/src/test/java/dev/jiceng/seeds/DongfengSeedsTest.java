package dev.jiceng.seeds;

import static dev.jiceng.seeds.LoadedDemo.count;
import static dev.jiceng.seeds.LoadedDemo.strings;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** P5's numbers, as the demo has them. */
class DongfengSeedsTest {
  @Test
  void both_elections_are_concluded_in_the_sources_order() {
    assertThat(
            strings(
                """
                select 'party ' || begun_on || ' ' || stage from t_610725001.party_election
                where community = '610725001007' and begun_on < '2012-01-01' union all
                select 'committee ' || begun_on || ' ' || stage from t_610725001.committee_election
                where community = '610725001007' and begun_on < '2012-01-01' order by 1\
                """))
        .containsExactly("committee 2011-08-15 CONCLUDE", "party 2011-07-28 CONCLUDE");
  }

  @Test
  void the_roll_has_1770_voters() {
    assertThat(
            count(
                "t_610725001.voter v join t_610725001.committee_election e on e.id = v.election"
                    + " where e.begun_on < '2012-01-01'"))
        .isEqualTo(1770);
  }

  @Test
  void the_new_party_committee_is_11_6_years_younger_with_a_woman_and_two_under_40() {
    assertThat(
            strings(
                """
                select round(avg(extract(year from age(date '2011-08-10', birth_date))) filter
                    (where starts_on < '2011-08-10')
                  - avg(extract(year from age(date '2011-08-10', birth_date))) filter
                    (where starts_on = '2011-08-10'), 1)
                  || ' ' || count(*) filter (where starts_on = '2011-08-10' and gender = '2')
                  || ' ' || count(*) filter (where starts_on = '2011-08-10'
                    and age(date '2011-08-10', birth_date) < interval '40 years')
                from t_610725001.membership m
                join t_610725001.person p on p.id = m.person
                join t_610725001.post o on o.id = m.post
                join t_610725001.organization b on b.id = o.organization
                where b.community = '610725001007' and b.kind = 'PARTY_GENERAL_BRANCH'
                  and m.starts_on < '2012-01-01'\
                """))
        .containsExactly("11.6 1 2");
  }
}
