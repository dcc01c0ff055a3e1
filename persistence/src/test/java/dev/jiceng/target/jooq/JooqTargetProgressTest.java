package dev.jiceng.target.jooq;

import static dev.jiceng.shared.jooq.TestTenants.township;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.roster.Roster;
import dev.jiceng.roster.jooq.JooqRoster;
import dev.jiceng.shared.jooq.OpenTownship;
import dev.jiceng.target.TargetLetters;
import dev.jiceng.target.TargetProgress;
import dev.jiceng.target.TargetProgressContract;
import org.junit.jupiter.api.AfterEach;

class JooqTargetProgressTest extends TargetProgressContract {
  private final OpenTownship township = new OpenTownship(township("610725101"));

  @AfterEach
  void close() {
    township.close();
  }

  @Override
  protected TargetLetters letters() {
    return new JooqTargetLetters(township.sql(), township("610725101"));
  }

  @Override
  protected TargetProgress progress() {
    return new JooqTargetProgress(township.sql());
  }

  @Override
  protected Roster roster() {
    return new JooqRoster(township.sql());
  }

  @Override
  protected DivisionCode community() {
    return DivisionCode.of("610725101201");
  }
}
