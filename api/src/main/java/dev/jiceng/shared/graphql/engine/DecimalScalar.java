package dev.jiceng.shared.graphql.engine;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLScalarType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Decimals: strings out, for JSON numbers lose digits in many clients; strings or numbers in. */
final class DecimalScalar implements Coercing<BigDecimal, String> {
  private static final String FORM = "a decimal number of at most 38 digits, 12 after the point";
  private static final Pattern TEXT = Pattern.compile("-?\\d{1,38}(\\.\\d{1,12})?");
  private static final int MAXIMUM_SCALE = 12;
  private static final int MAXIMUM_DIGITS = 38;

  static GraphQLScalarType type() {
    return GraphQLScalarType.newScalar().name("Decimal").coercing(new DecimalScalar()).build();
  }

  @Override
  public String serialize(Object value, GraphQLContext context, Locale locale) {
    return switch (value) {
      case BigDecimal decimal -> decimal.toPlainString();
      case Integer number -> number.toString();
      case Long number -> number.toString();
      default -> throw new CoercingSerializeException("not a decimal number");
    };
  }

  @Override
  public BigDecimal parseValue(Object input, GraphQLContext context, Locale locale) {
    @Nullable BigDecimal read = read(input);
    if (read == null) {
      throw new CoercingParseValueException("expected " + FORM);
    }
    return read;
  }

  @Override
  public BigDecimal parseLiteral(
      Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
    @Nullable BigDecimal read =
        switch (input) {
          case StringValue text -> read(text.getValue());
          case IntValue number -> read(number.getValue());
          case FloatValue number -> read(number.getValue());
          default -> null;
        };
    if (read == null) {
      throw new CoercingParseLiteralException("expected " + FORM);
    }
    return read;
  }

  @Override
  public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
    return StringValue.of(parseValue(input, context, locale).toPlainString());
  }

  private static @Nullable BigDecimal read(@Nullable Object input) {
    return switch (input) {
      case String text -> TEXT.matcher(text).matches() ? bounded(new BigDecimal(text)) : null;
      case BigDecimal decimal -> bounded(decimal);
      case BigInteger number -> bounded(new BigDecimal(number));
      case Integer number -> BigDecimal.valueOf(number);
      case Long number -> BigDecimal.valueOf(number);
      case null, default -> null;
    };
  }

  private static @Nullable BigDecimal bounded(BigDecimal value) {
    boolean fits =
        value.scale() >= -MAXIMUM_DIGITS
            && value.scale() <= MAXIMUM_SCALE
            && value.precision() - Math.min(value.scale(), 0) <= MAXIMUM_DIGITS;
    return !fits ? null : value.scale() < 0 ? value.setScale(0) : value;
  }
}
