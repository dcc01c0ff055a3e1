package dev.jiceng.table;

import static dev.jiceng.table.Cell.Kind.FORMULA;
import static dev.jiceng.table.Cell.Kind.NUMBER;

import dev.jiceng.shared.Violation;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one line. No violation repeats what was written. */
public final class LineReader {
  /** 2024-02-29, 2024/2/29, 2024.2.29, 2024年2月29日, 20240229. */
  private static final Pattern DAY =
      Pattern.compile("(\\d{4})(?:[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?|(\\d{2})(\\d{2}))");

  private final Table table;
  private final Line line;
  private final Labels labels;
  private final List<Violation> violations = new ArrayList<>();

  public LineReader(Table table, Line line, Labels labels) {
    this.table = table;
    this.line = line;
    this.labels = labels;
  }

  public int number() {
    return line.number();
  }

  /** All that was found so far, with the line and the column as its path. */
  public List<Violation> violations() {
    return violations;
  }

  public void refuse(Column column, String key) {
    refuse(column, key, Map.of());
  }

  public void refuse(Column column, String key, Map<String, Object> numbers) {
    add(Violation.of(column.rule(), key, column.key(), numbers));
  }

  public void add(Violation found) {
    violations.add(found.under("rows", String.valueOf(line.number())));
  }

  public boolean saysAny(Column... columns) {
    return Arrays.stream(columns).anyMatch(column -> !line.cell(column).isEmpty());
  }

  /** Whether the line says nothing but what is written so already. */
  public boolean repeats(Column column, String written) {
    var cell = line.cell(column);
    return !table.columns().contains(column)
        || cell.kind() != FORMULA && cell.text().equals(written.strip());
  }

  /** What is kept where the line only repeats it; what it says otherwise. */
  public <T extends @Nullable Object> T kept(
      Column column, T kept, String written, Supplier<T> said) {
    return repeats(column, written) ? kept : said.get();
  }

  /** What stands there, whether or not it can be read. */
  public String peek(Column column) {
    return line.cell(column).text();
  }

  public String text(Column column) {
    var cell = line.cell(column);
    if (cell.kind() == FORMULA) {
      refuse(column, "K-7.formula");
      return "";
    }
    return cell.text();
  }

  /** Digits of which none may be lost: never from a number. */
  public @Nullable String digits(Column column) {
    String text = text(column);
    if (line.cell(column).kind() == NUMBER) {
      refuse(column, "K-7.digits");
      return null;
    }
    return text.isEmpty() ? null : text;
  }

  public @Nullable LocalDate day(Column column) {
    String text = text(column);
    if (text.isEmpty()) {
      return null;
    }
    var parts = DAY.matcher(text);
    try {
      if (parts.matches()) {
        int month = parts.group(2) == null ? 4 : 2;
        return LocalDate.of(number(parts, 1), number(parts, month), number(parts, month + 1));
      }
    } catch (DateTimeException noSuchDay) {
      // As the 31st of February.
    }
    refuse(column, "K-7.day");
    return null;
  }

  private static int number(Matcher parts, int group) {
    return Integer.parseInt(parts.group(group));
  }

  public @Nullable BigDecimal amount(Column column) {
    String text = text(column).replace(",", "");
    try {
      return text.isEmpty() ? null : new BigDecimal(text);
    } catch (NumberFormatException noNumber) {
      refuse(column, "K-7.number");
      return null;
    }
  }

  public <E extends Enum<E>> @Nullable E value(Column column, Class<E> list) {
    String text = text(column);
    if (text.isEmpty()) {
      return null;
    }
    var found = labels.find(list, text).orElse(null);
    if (found == null) {
      refuse(column, "K-7.code");
    }
    return found;
  }

  /** One after the other, with 、 between them or a comma or semicolon of either width. */
  public List<String> many(Column column) {
    return Arrays.stream(text(column).split("[、,，;；\n]"))
        .map(String::strip)
        .filter(one -> !one.isEmpty())
        .toList();
  }

  public @Nullable UUID id(Column column) {
    String text = text(column);
    try {
      return text.isEmpty() ? null : UUID.fromString(text);
    } catch (IllegalArgumentException noId) {
      refuse(column, "K-7.id");
      return null;
    }
  }

  /** What must be there. */
  public <T> @Nullable T required(Column column, @Nullable T value) {
    if (line.cell(column).isEmpty()) {
      refuse(column, "K-7.missing");
    }
    return value;
  }
}
