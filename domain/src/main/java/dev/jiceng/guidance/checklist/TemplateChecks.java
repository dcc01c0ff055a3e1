package dev.jiceng.guidance.checklist;

import static dev.jiceng.guidance.GuidanceRule.G_5;

import dev.jiceng.shared.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What a checklist must be before it is published (G-5). */
final class TemplateChecks {
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
  private static final int MOST_ITEMS = 100;
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9-]{1,40}");

  private final List<Violation> found = new ArrayList<>();

  private TemplateChecks() {}

  static List<Violation> of(ChecklistTemplate template) {
    var checks = new TemplateChecks();
    checks.whole(template);
    Set<String> codes = new HashSet<>();
    for (int i = 0; i < template.items().size(); i++) {
      var item = template.items().get(i);
      checks.item(item, "items." + i);
      checks.require(codes.add(item.code()), "G-5.codeTwice", "items." + i + ".code");
    }
    return checks.found;
  }

  private void whole(ChecklistTemplate template) {
    require(CODE.matcher(template.ref().code()).matches(), "G-5.code", "code");
    require(!template.name().isBlank(), "G-5.name", "name");
    int count = template.items().size();
    require(
        count >= 1 && count <= MOST_ITEMS,
        "G-5.items",
        "items",
        Map.of("actual", count, "most", MOST_ITEMS));
    var sum =
        template.items().stream()
            .map(ChecklistItem::weight)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    require(
        sum.compareTo(WHOLE) == 0, "G-5.weights", "items", Map.of("actual", sum, "limit", WHOLE));
  }

  private void item(ChecklistItem item, String path) {
    require(CODE.matcher(item.code()).matches(), "G-5.code", path + ".code");
    require(!item.text().isBlank(), "G-5.text", path + ".text");
    require(item.weight().signum() >= 0, "G-5.weight", path + ".weight");
    boolean measured = item.kind() == ChecklistItemKind.NUMBER;
    require(measured == (item.measure() != null), "G-5.measure", path + ".measure");
    var measure = item.measure();
    if (measure != null) {
      require(measure.isWhole(), "G-5.bounds", path + ".measure");
    }
    boolean chosen = item.kind() == ChecklistItemKind.CHOICE;
    require(
        chosen ? item.choices().size() >= 2 : item.choices().isEmpty(),
        "G-5.choices",
        path + ".choices");
    choices(item, path + ".choices.");
  }

  private void choices(ChecklistItem item, String path) {
    Set<String> codes = new HashSet<>();
    for (int i = 0; i < item.choices().size(); i++) {
      var choice = item.choices().get(i);
      require(CODE.matcher(choice.code()).matches(), "G-5.code", path + i + ".code");
      require(codes.add(choice.code()), "G-5.codeTwice", path + i + ".code");
      require(!choice.text().isBlank(), "G-5.text", path + i + ".text");
      require(
          choice.points().signum() >= 0 && choice.points().compareTo(item.weight()) <= 0,
          "G-5.choicePoints",
          path + i + ".points",
          Map.of("points", choice.points(), "weight", item.weight()));
    }
  }

  private void require(boolean kept, String key, String path) {
    require(kept, key, path, Map.of());
  }

  private void require(boolean kept, String key, String path, Map<String, Object> numbers) {
    if (!kept) {
      found.add(Violation.of(G_5, key, path, numbers));
    }
  }
}
