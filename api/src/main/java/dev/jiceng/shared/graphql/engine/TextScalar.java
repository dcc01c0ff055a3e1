package dev.jiceng.shared.graphql.engine;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLScalarType;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;

/**
 * A scalar that is a JSON string both ways. {@code read} throws any {@link RuntimeException} for
 * what it does not take; the error then tells the expected {@code form}, never what was sent.
 */
record TextScalar<T>(Function<String, T> read, Function<Object, String> write, String form)
    implements Coercing<T, String> {
  static <T> GraphQLScalarType of(
      String name, String form, Function<String, T> read, Function<Object, String> write) {
    return GraphQLScalarType.newScalar()
        .name(name)
        .coercing(new TextScalar<>(read, write, form))
        .build();
  }

  @Override
  public String serialize(Object value, GraphQLContext context, Locale locale) {
    try {
      return write.apply(value);
    } catch (RuntimeException unfit) {
      throw new CoercingSerializeException("not " + form, unfit);
    }
  }

  @Override
  public T parseValue(Object input, GraphQLContext context, Locale locale) {
    if (input instanceof String text) {
      try {
        return read.apply(text);
      } catch (RuntimeException unfit) {
        throw new CoercingParseValueException("expected " + form);
      }
    }
    throw new CoercingParseValueException("expected " + form);
  }

  @Override
  public T parseLiteral(
      Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
    if (input instanceof StringValue text) {
      try {
        return read.apply(Objects.requireNonNull(text.getValue()));
      } catch (RuntimeException unfit) {
        throw new CoercingParseLiteralException("expected " + form);
      }
    }
    throw new CoercingParseLiteralException("expected " + form);
  }

  @Override
  public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
    return StringValue.of(input instanceof String text ? text : serialize(input, context, locale));
  }
}
