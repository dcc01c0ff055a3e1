package dev.jiceng.shared.jooq;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;

/** Reads one column's values straight from the driver; days do not pass through a calendar. */
@FunctionalInterface
interface ColumnReader {
  @Nullable Object read(ResultSet row, int at) throws SQLException;

  Map<Class<?>, ColumnReader> BY_TYPE =
      Map.ofEntries(
          Map.entry(String.class, ResultSet::getString),
          Map.entry(BigDecimal.class, ResultSet::getBigDecimal),
          Map.entry(Integer.class, (row, at) -> orNull(row, row.getInt(at))),
          Map.entry(Long.class, (row, at) -> orNull(row, row.getLong(at))),
          Map.entry(Boolean.class, (row, at) -> orNull(row, row.getBoolean(at))),
          Map.entry(UUID.class, (row, at) -> row.getObject(at, UUID.class)),
          Map.entry(LocalDate.class, (row, at) -> row.getObject(at, LocalDate.class)),
          Map.entry(OffsetDateTime.class, (row, at) -> row.getObject(at, OffsetDateTime.class)),
          Map.entry(Instant.class, ColumnReader::instant),
          Map.entry(byte[].class, ResultSet::getBytes),
          Map.entry(JSONB.class, (row, at) -> JSONB.jsonbOrNull(row.getString(at))),
          Map.entry(String[].class, (row, at) -> array(row.getArray(at))),
          Map.entry(UUID[].class, (row, at) -> array(row.getArray(at))),
          Map.entry(Integer[].class, (row, at) -> array(row.getArray(at))),
          Map.entry(BigDecimal[].class, (row, at) -> array(row.getArray(at))),
          Map.entry(LocalDate[].class, (row, at) -> days(row.getArray(at))));

  static ColumnReader of(Field<?> column) {
    var type = column.getDataType().getType();
    var reader = BY_TYPE.get(type);
    if (reader == null) {
      throw new IllegalArgumentException("no list reads a " + type.getName() + " yet");
    }
    return reader;
  }

  private static @Nullable Object orNull(ResultSet row, Object value) throws SQLException {
    return row.wasNull() ? null : value;
  }

  private static @Nullable Object instant(ResultSet row, int at) throws SQLException {
    var moment = row.getObject(at, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }

  private static @Nullable Object array(@Nullable Array values) throws SQLException {
    return values == null ? null : values.getArray();
  }

  private static LocalDate @Nullable [] days(@Nullable Array values) throws SQLException {
    return values == null
        ? null
        : Arrays.stream((Date[]) values.getArray())
            .map(day -> day == null ? null : day.toLocalDate())
            .toArray(LocalDate[]::new);
  }
}
