package dev.jiceng.target.graphql;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.graphql.GlobalId;
import java.util.UUID;

/**
 * Ids of the context's types. They carry the community, so that a clerk's scope decides on them
 * too.
 */
final class TargetIds {
  static final String LETTER = "TargetLetter";
  static final String TARGET = "TermTarget";
  static final String PUBLIC_TARGET = "PublicTarget";
  static final String INDICATOR = "Indicator";
  static final String INSPECTION = "TargetInspection";
  static final String LINE = "InspectionLine";
  static final String REPORT = "ProgressReport";
  static final String ORGANIZATION = "Organization";
  static final String PERSON = "Person";
  static final String MEMBERSHIP = "Membership";

  private TargetIds() {}

  static GlobalId of(String kind, String division, UUID uuid) {
    return GlobalId.of(kind, DivisionCode.of(division), uuid);
  }
}
