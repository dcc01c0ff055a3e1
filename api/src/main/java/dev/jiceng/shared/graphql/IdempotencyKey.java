package dev.jiceng.shared.graphql;

import graphql.execution.directives.QueryAppliedDirective;
import graphql.schema.DataFetchingEnvironment;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The key of {@code @idempotent} on the present field. Controllers take an {@code
 * Optional<IdempotencyKey>} argument, or the key itself where the operation demands one.
 */
public record IdempotencyKey(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._:-]{8,128}");

  public IdempotencyKey {
    if (!FORM.matcher(value).matches()) {
      throw RefusedRequest.argument("@idempotent(key:)", "idempotency.key");
    }
  }

  public static Optional<IdempotencyKey> of(DataFetchingEnvironment environment) {
    return environment.getQueryDirectives().getImmediateAppliedDirective("idempotent").stream()
        .findFirst()
        .map(IdempotencyKey::key)
        .map(IdempotencyKey::new);
  }

  private static String key(QueryAppliedDirective directive) {
    return Optional.ofNullable(directive.getArgument("key"))
        .map(argument -> String.valueOf(argument.<Object>getValue()))
        .orElse("");
  }
}
