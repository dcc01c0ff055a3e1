package dev.jiceng.target.graphql;

import dev.jiceng.target.jooq.TargetLetterList;
import dev.jiceng.target.jooq.TermTargetList;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingFieldSelectionSet;

/**
 * What of a list of targets or letters is selected, whether by {@code nodes} or by {@code edges}.
 */
final class TargetSelection {
  private TargetSelection() {}

  static TermTargetList.Parts ofTargets(DataFetchingEnvironment field) {
    var selected = field.getSelectionSet();
    return new TermTargetList.Parts(
        has(selected, "letter"), has(selected, "indicators"), has(selected, "responsible/person"));
  }

  static TargetLetterList.Parts ofLetters(DataFetchingEnvironment field) {
    var selected = field.getSelectionSet();
    return new TargetLetterList.Parts(
        has(selected, "targets"),
        has(selected, "targets/indicators"),
        has(selected, "targets/responsible/person"));
  }

  private static boolean has(DataFetchingFieldSelectionSet selected, String path) {
    return selected.containsAnyOf("nodes/" + path, "edges/node/" + path);
  }
}
