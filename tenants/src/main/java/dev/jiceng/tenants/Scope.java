package dev.jiceng.tenants;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.DivisionLevel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one request reads or writes: picked once at the edge, never passed on as an argument of a
 * rule.
 */
public sealed interface Scope {
  /** The division that was asked for. */
  DivisionCode area();

  /**
   * One township's schema under the township's role; {@code community} narrows it to one of its
   * communities.
   */
  record Township(DivisionCode township, @Nullable DivisionCode community) implements Scope {
    public Township {
      require(township, DivisionLevel.TOWNSHIP);
      if (community != null && !township.contains(community)) {
        throw new IllegalArgumentException("the community lies elsewhere");
      }
    }

    @Override
    public DivisionCode area() {
      return community == null ? township : community;
    }

    public String schema() {
      return "t_" + township.value();
    }
  }

  /** One county's schema: the parents of all its townships' tables, read only. */
  record County(DivisionCode county) implements Scope {
    public County {
      require(county, DivisionLevel.COUNTY);
    }

    @Override
    public DivisionCode area() {
      return county;
    }

    public String schema() {
      return "county_" + county.value();
    }
  }

  /** All provisioned counties of a prefecture or province; each is asked on its own. */
  record Counties(DivisionCode area, List<County> counties) implements Scope {
    public Counties {
      counties = List.copyOf(counties);
    }
  }

  private static void require(DivisionCode code, DivisionLevel level) {
    if (code.level() != level) {
      throw new IllegalArgumentException("not a code of a " + level);
    }
  }
}
