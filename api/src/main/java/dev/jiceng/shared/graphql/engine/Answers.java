package dev.jiceng.shared.graphql.engine;

import graphql.ErrorType;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.parser.ParserOptions;
import graphql.validation.ValidationError;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import reactor.core.publisher.Mono;

/**
 * Around every request: limits for the parser before, errors and cost in their final form after.
 */
final class Answers implements WebGraphQlInterceptor, Ordered {
  private final Limits limits;
  private final Errors errors;
  private final ParserOptions parsing;

  Answers(Limits limits, Errors errors) {
    this.limits = limits;
    this.errors = errors;
    this.parsing =
        ParserOptions.newParserOptions()
            .captureIgnoredChars(false)
            .captureLineComments(false)
            .maxTokens(limits.tokens())
            .maxCharacters(limits.documentBytes())
            .build();
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }

  @Override
  public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
    @Nullable InetSocketAddress address = request.getRemoteAddress();
    Map<Object, Object> context =
        Map.of(
            ParserOptions.class,
            parsing,
            Documents.ADDRESS,
            address == null ? "" : address.getHostString());
    request.configureExecutionInput((input, builder) -> builder.graphQLContext(context).build());
    return chain.next(request).map(response -> finish(request, response));
  }

  private WebGraphQlResponse finish(WebGraphQlRequest request, WebGraphQlResponse response) {
    ExecutionResult result = response.getExecutionResult();
    @Nullable Locale asked = request.getLocale();
    Locale locale = asked == null ? Locale.ROOT : asked;
    List<GraphQLError> finished =
        raised(result, response.getExecutionInput()).stream()
            .<GraphQLError>map(error -> errors.finish(error, locale, request.getId()))
            .toList();
    Judgement judgement = Judgement.of(response.getExecutionInput().getGraphQLContext());
    @Nullable Object data = result.isDataPresent() ? result.getData() : null;
    return response.transform(
        answer -> answer.errors(finished).extensions(Map.of("cost", judgement.cost(data, limits))));
  }

  /** Variables that do not fit are told field by field, as far as they can be found. */
  private static List<GraphQLError> raised(ExecutionResult result, ExecutionInput input) {
    List<GraphQLError> errors = result.getErrors();
    @Nullable Variables variables = input.getGraphQLContext().get(Variables.class);
    if (variables == null || errors.stream().noneMatch(Answers::isOfVariables)) {
      return errors;
    }
    List<GraphQLError> named = variables.misfits();
    return named.isEmpty() ? errors : named;
  }

  /** The validator's own errors are of the document, not of the variables. */
  private static boolean isOfVariables(GraphQLError error) {
    return error.getErrorType() == ErrorType.ValidationError && !(error instanceof ValidationError);
  }
}
