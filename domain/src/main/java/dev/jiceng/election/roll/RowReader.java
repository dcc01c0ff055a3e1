package dev.jiceng.election.roll;

import static dev.jiceng.election.ElectionRule.VE_4;

import dev.jiceng.election.candidacy.Residence;
import dev.jiceng.roster.IdNumber;
import dev.jiceng.shared.Violation;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a written line: full-width characters and spaces around are no difference. No violation
 * repeats what was written.
 */
final class RowReader {
  private static final int LETTERS = 50;
  private static final Map<String, ResidenceKind> RESIDENCES =
      Map.of(
          "户籍在本村并居住", ResidenceKind.REGISTERED_AND_LIVING_HERE,
          "户籍在本村不居住", ResidenceKind.REGISTERED_ONLY,
          "户籍不在本村居住", ResidenceKind.LIVING_HERE_ONLY);
  private static final Map<String, Boolean> ANSWERS =
      Map.of("是", true, "TRUE", true, "否", false, "FALSE", false);

  private final List<Violation> violations = new ArrayList<>();
  private final @Nullable CheckedRow row;

  RowReader(WrittenRow written) {
    String name = name(written.name());
    IdNumber number = number(written.idNumber());
    String group = group(written.residentGroup());
    Residence residence = residence(written);
    boolean rights = answer(written.politicalRights(), "politicalRights", true);
    row =
        violations.isEmpty() && name != null && number != null && residence != null
            ? new CheckedRow(name, number, group, residence, rights)
            : null;
  }

  List<Violation> violations() {
    return violations;
  }

  Optional<CheckedRow> row() {
    return Optional.ofNullable(row);
  }

  private @Nullable String name(@Nullable String written) {
    String text = text(written);
    if (text == null || text.length() > LETTERS) {
      broken("VE-4.name", "name", Map.of("limit", LETTERS));
    }
    return text;
  }

  private @Nullable String group(@Nullable String written) {
    String text = text(written);
    if (text != null && text.length() > LETTERS) {
      broken("VE-4.group", "residentGroup", Map.of("limit", LETTERS));
    }
    return text;
  }

  private @Nullable IdNumber number(@Nullable String written) {
    String text = IdNumber.normal(written == null ? "" : written);
    if (!IdNumber.hasForm(text)) {
      broken("VE-4.idForm", "idNumber", Map.of());
      return null;
    }
    if (!IdNumber.checks(text)) {
      broken("VE-4.idCheck", "idNumber", Map.of());
      return null;
    }
    return new IdNumber(text);
  }

  private @Nullable Residence residence(WrittenRow written) {
    var kind = kind(written.residence());
    boolean declares = answer(written.declares(), "declares", false);
    boolean accepted = answer(written.accepted(), "accepted", false);
    boolean elsewhere = answer(written.votesElsewhere(), "votesElsewhere", false);
    LocalDate since = day(written.livingSince());
    return switch (kind) {
      case null -> null;
      case REGISTERED_AND_LIVING_HERE -> new Residence.RegisteredAndLivingHere();
      case REGISTERED_ONLY -> new Residence.RegisteredOnly(declares);
      case LIVING_HERE_ONLY -> {
        if (text(written.livingSince()) == null) {
          broken("VE-4.since", "livingSince", Map.of());
        }
        yield since == null ? null : new Residence.LivingHereOnly(since, accepted, elsewhere);
      }
    };
  }

  private @Nullable ResidenceKind kind(@Nullable String written) {
    String text = text(written);
    for (ResidenceKind kind : ResidenceKind.values()) {
      if (kind.name().equalsIgnoreCase(text)) {
        return kind;
      }
    }
    ResidenceKind kind = text == null ? null : RESIDENCES.get(text);
    if (kind == null) {
      broken("VE-4.residence", "residence", Map.of("known", List.copyOf(RESIDENCES.keySet())));
    }
    return kind;
  }

  private @Nullable LocalDate day(@Nullable String written) {
    String text = text(written);
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeException noDay) {
      broken("VE-4.day", "livingSince", Map.of());
      return null;
    }
  }

  private boolean answer(@Nullable String written, String column, boolean otherwise) {
    String text = text(written);
    if (text == null) {
      return otherwise;
    }
    Boolean answer = ANSWERS.get(text.toUpperCase(Locale.ROOT));
    if (answer == null) {
      broken("VE-4.yesNo", column, Map.of());
      return otherwise;
    }
    return answer;
  }

  private static @Nullable String text(@Nullable String written) {
    if (written == null) {
      return null;
    }
    String text = Normalizer.normalize(written, Normalizer.Form.NFKC).strip();
    return text.isEmpty() ? null : text;
  }

  private void broken(String key, String column, Map<String, Object> numbers) {
    violations.add(Violation.of(VE_4, key, column, numbers));
  }
}
