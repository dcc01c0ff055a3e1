package dev.jiceng.election.graphql;

import static graphql.schema.PropertyDataFetcher.fetching;

import dev.jiceng.election.tally.ContestResult;
import dev.jiceng.election.tally.PersonResult;
import dev.jiceng.shared.graphql.UserError.NamedNumber;
import graphql.schema.DataFetcher;
import graphql.schema.idl.TypeRuntimeWiring;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Why somebody of a township is elected or not (VE-16). */
public record PersonOutcome(String township, PersonResult result) {
  public static List<PersonOutcome> of(String township, ContestResult result) {
    return result.people().stream().map(person -> new PersonOutcome(township, person)).toList();
  }

  static TypeRuntimeWiring.Builder wire(TypeRuntimeWiring.Builder type) {
    return type.dataFetcher(
            "person",
            field -> {
              var outcome = Objects.requireNonNull(field.<PersonOutcome>getSource());
              return ElectionPeople.one(field, outcome.township(), outcome.result().person());
            })
        .dataFetcher("votes", value(PersonResult::votes))
        .dataFetcher("fate", value(PersonResult::fate))
        .dataFetcher("rule", value(result -> result.rule().id()))
        .dataFetcher("numbers", value(result -> numbers(result.numbers())))
        .dataFetcher("reElected", value(PersonResult::isReElected));
  }

  private static DataFetcher<?> value(Function<PersonResult, Object> value) {
    return fetching((PersonOutcome outcome) -> value.apply(outcome.result()));
  }

  private static List<NamedNumber> numbers(Map<String, Object> numbers) {
    return numbers.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(one -> new NamedNumber(one.getKey(), String.valueOf(one.getValue())))
        .toList();
  }
}
