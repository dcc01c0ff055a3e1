package dev.jiceng.seeds;

import dev.jiceng.guidance.SubjectArea;
import dev.jiceng.guidance.checklist.ChecklistItem;
import dev.jiceng.guidance.checklist.ChecklistItemKind;
import dev.jiceng.guidance.checklist.PublishChecklist;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A checklist for each subject area, after the basic public health service items (G-5). */
final class GuidanceCatalogue {
  private static final Map<SubjectArea, List<String>> TEXTS =
      Map.of(
          SubjectArea.DISEASE_SURVEILLANCE,
          List.of("门诊日志登记项目齐全", "法定传染病在时限内报告", "死因登记与户籍核对一致", "有聚集性疫情的处置记录"),
          SubjectArea.RISK_FACTOR_INTERVENTION,
          List.of("饮用水消毒有记录", "集中消杀按季开展", "公共场所控烟标识到位", "高危人群登记造册"),
          SubjectArea.DISEASE_CONTROL,
          List.of("高血压患者按季随访", "糖尿病患者按季随访", "结核病患者服药有人督导", "疫苗冷链温度每日两次记录"),
          SubjectArea.HEALTH_PROMOTION,
          List.of("健康教育宣传栏按期更换", "健康知识讲座有签到和照片", "健康教育资料品种齐全", "居民知晓要点"),
          SubjectArea.PROJECT_EVALUATION,
          List.of("居民健康档案真实规范", "老年人体检结果已反馈", "项目资金专账管理", "上次督导意见已落实"));

  private static final Map<SubjectArea, String> NAMES =
      Map.of(
          SubjectArea.DISEASE_SURVEILLANCE, "疾病监测督导表",
          SubjectArea.RISK_FACTOR_INTERVENTION, "危险因素干预督导表",
          SubjectArea.DISEASE_CONTROL, "疾病防控督导表",
          SubjectArea.HEALTH_PROMOTION, "健康促进督导表",
          SubjectArea.PROJECT_EVALUATION, "项目评估督导表");

  private GuidanceCatalogue() {}

  static String code(SubjectArea area) {
    return area.name().replace('_', '-');
  }

  static PublishChecklist.Command checklist(SubjectArea area) {
    var items = new ArrayList<ChecklistItem>();
    for (String text : TEXTS.getOrDefault(area, List.of())) {
      int number = items.size() + 1;
      var kind = number == 2 ? ChecklistItemKind.SCORE : ChecklistItemKind.YES_NO;
      items.add(
          new ChecklistItem(
              "q" + number, text, null, kind, BigDecimal.valueOf(25), true, null, List.of()));
    }
    return new PublishChecklist.Command(
        code(area), 0, NAMES.getOrDefault(area, code(area)), area, items);
  }
}
