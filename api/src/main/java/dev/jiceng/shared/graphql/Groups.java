package dev.jiceng.shared.graphql;

import graphql.schema.DataFetchingEnvironment;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The {@code groupBy} argument of an aggregate: {@code DUE_MONTH} in the schema is {@code dueMonth}
 * of a group.
 */
final class Groups {
  private static final int MAXIMUM = 3;

  private Groups() {}

  static List<String> of(DataFetchingEnvironment field) {
    List<String> names = field.getArgument("groupBy");
    if (names == null) {
      return List.of();
    }
    if (names.size() > MAXIMUM) {
      throw new RefusedRequest(
          ErrorCode.BAD_USER_INPUT,
          "groupBy.size",
          Map.of("argument", "groupBy", "limit", MAXIMUM, "actual", names.size()));
    }
    return names.stream().distinct().map(Groups::camel).toList();
  }

  private static String camel(String constant) {
    var words = constant.toLowerCase(Locale.ROOT).split("_");
    var name = new StringBuilder(words[0]);
    Arrays.stream(words)
        .skip(1)
        .forEach(word ->
            name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1)));
    return name.toString();
  }
}
