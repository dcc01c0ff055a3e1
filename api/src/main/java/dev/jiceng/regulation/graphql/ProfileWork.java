package dev.jiceng.regulation.graphql;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.regulation.DeriveProfile;
import dev.jiceng.regulation.Pedigree;
import dev.jiceng.regulation.jooq.JooqRegulationProfiles;
import dev.jiceng.regulation.jooq.ProfileJson;
import dev.jiceng.regulation.jooq.RegulationProfileList;
import dev.jiceng.regulation.jooq.RegulationProfileRow;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.graphql.Attempt;
import dev.jiceng.shared.graphql.Scopes;
import dev.jiceng.shared.jooq.Answer;
import dev.jiceng.shared.jooq.AuditNote;
import dev.jiceng.shared.jooq.Tx;
import dev.jiceng.shared.jooq.Writes;
import dev.jiceng.tenants.Scope;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;

/** Issues a version in its county: scope, transaction, key, audit. */
final class ProfileWork {
  private final Scopes scopes;
  private final Writes writes;
  private final Ids ids;

  ProfileWork(Scopes scopes, Writes writes, Ids ids) {
    this.scopes = scopes;
    this.writes = writes;
    this.ids = ids;
  }

  Outcome<RegulationProfileRow> issue(
      Attempt attempt, DivisionCode county, Function<DeriveProfile, Outcome<Pedigree>> issue) {
    return scopes.of(attempt.caller(), county).stream()
        .filter(Scope.County.class::isInstance)
        .map(Scope.County.class::cast)
        .findFirst()
        .map(scope -> issue(attempt, scope, issue))
        .orElseGet(() -> new Outcome.Unknown<>("county"));
  }

  private Outcome<RegulationProfileRow> issue(
      Attempt attempt, Scope.County scope, Function<DeriveProfile, Outcome<Pedigree>> issue) {
    var county = scope.county();
    Answer<RegulationProfileRow> answer =
        new Answer<>(
            RegulationProfileRow::uuid,
            (tx, id) -> Outcome.done(row(tx, county, RegulationProfileList.in(List.<UUID>of(id)))));
    return writes.in(
        scope,
        attempt.act(),
        answer,
        tx -> {
          var profiles = new JooqRegulationProfiles(tx.sql(), ids);
          var outcome = issue.apply(new DeriveProfile(profiles, county));
          if (outcome instanceof Outcome.Done<Pedigree>(Pedigree issued, var ignored)) {
            tx.audit(note(attempt, issued));
          }
          return outcome.then(
              issued -> Outcome.done(row(tx, county, issued)), stale -> row(tx, county, stale));
        });
  }

  private static AuditNote note(Attempt attempt, Pedigree issued) {
    String content = ProfileJson.write(issued.profile());
    String entity = issued.profile().ref().toString();
    return new AuditNote(
        attempt.operation(), RegulationFetchers.PROFILE, entity, null, null, content);
  }

  private static RegulationProfileRow row(Tx tx, DivisionCode county, Pedigree pedigree) {
    return row(tx, county, RegulationProfileList.is(pedigree.profile().ref()));
  }

  private static RegulationProfileRow row(Tx tx, DivisionCode county, Condition condition) {
    var nest = RegulationProfileList.nest(true, county);
    return RegulationProfileList.fetch(tx.sql(), condition, nest).getFirst();
  }
}
