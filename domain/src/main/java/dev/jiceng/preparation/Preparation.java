package dev.jiceng.preparation;

import java.util.UUID;

/** One thing done to prepare a community's election. */
public sealed interface Preparation {
  /** The rule that asks for it. */
  PreparationRule rule();

  /** 离任审计: somebody who leaves was audited, the accounts cleared or not. */
  record Audit(UUID person, boolean isCleared, String result) implements Preparation {
    @Override
    public PreparationRule rule() {
      return PreparationRule.R_2;
    }
  }

  /** 谈心谈话 with one of the seven kinds of people. */
  record Talk(Audience audience, String with, String gist) implements Preparation {
    @Override
    public PreparationRule rule() {
      return PreparationRule.R_3;
    }
  }

  /** Somebody was trained for the election. */
  record Training(String staff, int hours) implements Preparation {
    @Override
    public PreparationRule rule() {
      return PreparationRule.R_4;
    }
  }

  /** Somebody begins to serve in the election. */
  record Service(String staff, String duty) implements Preparation {
    @Override
    public PreparationRule rule() {
      return PreparationRule.R_4;
    }
  }

  /** Something that may go wrong, and who answers for it. */
  record Risk(RiskLevel level, String text, String owner) implements Preparation {
    @Override
    public PreparationRule rule() {
      return PreparationRule.R_5;
    }
  }

  /** 民情直报员 of a residents' group. */
  record Reporter(String group, String name) implements Preparation {
    @Override
    public PreparationRule rule() {
      return PreparationRule.R_5;
    }
  }

  /** 包村联户: a leader who answers for the community. */
  record Leader(LeaderLevel level, String name) implements Preparation {
    @Override
    public PreparationRule rule() {
      return PreparationRule.R_12;
    }
  }

  /** A leader came, found problems and solved some. */
  record Visit(String leader, int found, int solved) implements Preparation {
    @Override
    public PreparationRule rule() {
      return PreparationRule.R_12;
    }
  }
}
