package dev.jiceng.target.graphql;

import dev.jiceng.target.jooq.TermTargetList;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingFieldSelectionSet;

/**
 * What of a list of targets or letters is selected, whether by {@code nodes} or by {@code edges}.
 */
final class TargetSelection {
  private TargetSelection() {}

  /** What of a letter's list is selected below the letter. */
  record LetterParts(boolean targets, boolean indicators) {}

  static TermTargetList.Parts ofTargets(DataFetchingEnvironment field) {
    var selected = field.getSelectionSet();
    return new TermTargetList.Parts(
        has(selected, "letter"), has(selected, "indicators"), has(selected, "responsible/person"));
  }

  static LetterParts ofLetters(DataFetchingEnvironment field) {
    var selected = field.getSelectionSet();
    return new LetterParts(has(selected, "targets"), has(selected, "targets/indicators"));
  }

  private static boolean has(DataFetchingFieldSelectionSet selected, String path) {
    return selected.containsAnyOf("nodes/" + path, "edges/node/" + path);
  }
}
