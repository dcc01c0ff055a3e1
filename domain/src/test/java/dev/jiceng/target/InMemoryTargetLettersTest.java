package dev.jiceng.target;

import dev.jiceng.roster.InMemoryRoster;
import dev.jiceng.roster.Roster;

class InMemoryTargetLettersTest extends TargetLettersContract {
  private final TargetLetters letters = new InMemoryTargetLetters();
  private final Roster roster = new InMemoryRoster(Quekou.COMMUNITY);

  @Override
  protected TargetLetters letters() {
    return letters;
  }

  @Override
  protected Roster roster() {
    return roster;
  }
}
