package dev.jiceng.division.graphql;

import dev.jiceng.division.CommunityKind;
import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.DivisionLevel;
import dev.jiceng.shared.graphql.GlobalId;
import dev.jiceng.shared.graphql.Typed;
import dev.jiceng.tenants.Division;
import dev.jiceng.tenants.Scope;
import java.util.Locale;

/**
 * A division the caller may see, with the scope that serves it: the source of everything that hangs
 * on SDL's {@code Area}.
 */
public record Area(Division division, Scope scope) implements Typed {
  /** Kind of the ids of all five types. */
  public static final String KIND = "Area";

  public GlobalId id() {
    return new GlobalId(KIND, code(), null);
  }

  public DivisionCode code() {
    return division.code();
  }

  public String name() {
    return division.name();
  }

  public DivisionLevel level() {
    return code().level();
  }

  /** Of a community only. */
  public CommunityKind kind() {
    return CommunityKind.of(code());
  }

  @Override
  public String sdlType() {
    String level = level().name();
    return level.charAt(0) + level.substring(1).toLowerCase(Locale.ROOT);
  }
}
