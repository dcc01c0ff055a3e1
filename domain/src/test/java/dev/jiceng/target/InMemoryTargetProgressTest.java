package dev.jiceng.target;

import dev.jiceng.roster.InMemoryRoster;
import dev.jiceng.roster.Roster;

class InMemoryTargetProgressTest extends TargetProgressContract {
  private final InMemoryTargetLetters letters = new InMemoryTargetLetters();
  private final TargetProgress progress = new InMemoryTargetProgress(letters);
  private final Roster roster = new InMemoryRoster(Quekou.COMMUNITY);

  @Override
  protected TargetLetters letters() {
    return letters;
  }

  @Override
  protected TargetProgress progress() {
    return progress;
  }

  @Override
  protected Roster roster() {
    return roster;
  }
}
