package dev.jiceng.shared.graphql.engine;

import dev.jiceng.division.DivisionCode;
import graphql.schema.GraphQLScalarType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** The scalars of {@code base.graphqls}: strict both ways. */
final class Scalars {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);
  private static final DateTimeFormatter INSTANT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx").withZone(ZONE);
  private static final Pattern INSTANT_FORM =
      Pattern.compile(
          "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?(Z|[+-]\\d\\d:\\d\\d)");
  private static final Pattern PERIOD_FORM =
      Pattern.compile("P(?=\\d)(\\d{1,2}Y)?(\\d{1,3}M)?(\\d{1,3}W)?(\\d{1,4}D)?");
  private static final long TEN_YEARS_OF_DAYS = 3_660;
  private static final int DATE_LENGTH = 10;
  private static final int UUID_LENGTH = 36;

  private Scalars() {}

  static List<GraphQLScalarType> all() {
    return List.of(
        TextScalar.of(
            "DivisionCode",
            "a division code of 2, 4, 6, 9 or 12 digits",
            DivisionCode::of,
            value -> DivisionCode.of(value.toString()).value()),
        TextScalar.of(
            "Date",
            "a day such as 2026-11-23",
            Scalars::date,
            value -> DATE.format((LocalDate) value)),
        TextScalar.of(
            "DateTime",
            "an instant such as 2026-11-23T09:30:00+08:00",
            Scalars::instant,
            value -> INSTANT.format(instantOf(value))),
        TextScalar.of(
            "Period",
            "a positive span of days such as P7D, at most ten years",
            Scalars::period,
            value -> ((Period) value).toString()),
        TextScalar.of(
            "UUID", "a UUID of 36 characters", Scalars::uuid, value -> ((UUID) value).toString()),
        DecimalScalar.type());
  }

  private static LocalDate date(String text) {
    if (text.length() != DATE_LENGTH) {
      throw new IllegalArgumentException("not a day");
    }
    return LocalDate.parse(text, DATE);
  }

  private static Instant instant(String text) {
    if (!INSTANT_FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("not an instant");
    }
    return OffsetDateTime.parse(text).toInstant();
  }

  private static Instant instantOf(Object value) {
    Instant instant = value instanceof OffsetDateTime offset ? offset.toInstant() : (Instant) value;
    return instant.truncatedTo(ChronoUnit.MILLIS);
  }

  private static Period period(String text) {
    Period period = PERIOD_FORM.matcher(text).matches() ? Period.parse(text) : Period.ZERO;
    long days = period.toTotalMonths() * 31 + period.getDays();
    if (days < 1 || period.toTotalMonths() > 120 || days > TEN_YEARS_OF_DAYS * 31 / 30) {
      throw new IllegalArgumentException("out of bounds");
    }
    return period;
  }

  private static UUID uuid(String text) {
    if (text.length() != UUID_LENGTH) {
      throw new IllegalArgumentException("not a UUID");
    }
    return UUID.fromString(text);
  }
}
