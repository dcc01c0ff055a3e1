package dev.jiceng.seeds;

import static dev.jiceng.seeds.LoadedDemo.strings;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The letter that the second part of the source document prints (P2). */
class QuekouTest {
  private static final String LETTER =
      """
       from t_340124111.target_letter l
      join t_340124111.term_target t on t.letter = l.id
      left join t_340124111.indicator i on i.target = t.id
      where l.community = '340124111001' order by t.position\
      """;

  @Test
  void it_promises_the_numbers_of_the_text() {
    assertThat(
            strings(
                "select concat_ws(' ', i.floor, i.stretch, i.unit)" + LETTER.replace("left ", "")))
        .containsExactly("9200 元", "95 100 %", "90 100 %", "90 %", "10 口");
  }

  @Test
  void it_says_what_the_text_says() {
    assertThat(String.join("", strings("select t.text" + LETTER)))
        .contains("力争三年内居民纯收入达9200元")
        .contains("五保老人入院率达95%以上，力争达100%")
        .contains("社会养老保险参保率争取达90%，任期内达100%")
        .contains("力争90%以上村民组修水泥路")
        .contains("蓄水量在10万方以上的大塘10口");
  }

  @Test
  void it_has_overall_targets_and_commitments() {
    assertThat(strings("select t.kind" + LETTER))
        .containsExactly(
            "OVERALL", "OVERALL", "OVERALL", "OVERALL", "COMMITMENT", "COMMITMENT", "COMMITMENT");
  }

  @Test
  void the_two_leads_signed_it_on_the_last_of_november_and_it_is_published() {
    assertThat(
            strings(
                """
                select s.name || ' ' || (s.signed_at at time zone 'Asia/Shanghai')::date
                from t_340124111.signature s join t_340124111.target_letter l on l.id = s.letter
                where l.community = '340124111001' and s.capacity = 'LEAD_SIGNATORY'
                order by s.id\
                """))
        .containsExactly("朱宝平 2024-11-30", "李健 2024-11-30");
    assertThat(
            strings("select state from t_340124111.target_letter where community = '340124111001'"))
        .containsExactly("PUBLISHED");
  }
}
