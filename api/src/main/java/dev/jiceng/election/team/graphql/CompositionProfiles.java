package dev.jiceng.election.team.graphql;

import dev.jiceng.cycle.jooq.RunningCycle;
import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.DivisionLevel;
import dev.jiceng.regulation.EffectiveProfile;
import dev.jiceng.regulation.ProfileRef;
import dev.jiceng.regulation.jooq.TimetableBasis;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.tenants.Scope;
import java.util.Optional;
import org.jooq.DSLContext;

/** The profile that teams of a place are judged by; over several counties that of the first. */
record CompositionProfiles(Reads reads) {
  Optional<EffectiveProfile> find(Scope scope, ProfileRef ref) {
    return TimetableBasis.find(board(scope), ref).map(it -> it.pedigree().effective());
  }

  /** The one that the county's running cycle is pinned to. */
  Optional<EffectiveProfile> running(Scope scope) {
    return RunningCycle.regulation(board(scope)).map(it -> it.pedigree().effective());
  }

  private DSLContext board(Scope scope) {
    return reads.board(county(scope));
  }

  private static DivisionCode county(Scope scope) {
    return switch (scope) {
      case Scope.Counties several -> several.counties().getFirst().county();
      default -> scope.area().at(DivisionLevel.COUNTY).orElseThrow();
    };
  }
}
