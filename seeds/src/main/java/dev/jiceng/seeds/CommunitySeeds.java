package dev.jiceng.seeds;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.DivisionLevel;
import dev.jiceng.shared.Actor;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.crypto.FieldVault;
import dev.jiceng.shared.jooq.Act;
import dev.jiceng.shared.jooq.Tx;
import dev.jiceng.shared.jooq.Writes;
import dev.jiceng.tenants.NamedDivision;
import dev.jiceng.tenants.Scope;
import java.time.LocalDate;
import java.util.List;

/** Fills one community in one transaction: all of it is there, or nothing. */
final class CommunitySeeds {
  private static final DivisionCode QUEKOU = DivisionCode.of("340124111001");
  private static final Act LOADING = Act.of(new Actor("demo/loader", "示例数据"), "demo-data");

  private final Writes writes;
  private final FieldVault vault;

  CommunitySeeds(Writes writes, FieldVault vault) {
    this.writes = writes;
    this.vault = vault;
  }

  /** Answers whether there was something to do. */
  boolean load(NamedDivision community) {
    var township = community.code().at(DivisionLevel.TOWNSHIP).orElseThrow();
    var scope = new Scope.Township(township, null);
    return writes.in(scope, LOADING, tx -> load(tx, community)) instanceof Outcome.Done<Boolean>;
  }

  private Outcome<Boolean> load(Tx tx, NamedDivision community) {
    String code = community.code().value();
    var ids = new SeededIds(Dice.of(code, "ids"));
    var does = UseCases.of(tx, ids);
    var firstId = ids.next();
    if (!does.roster().organizations(List.of(firstId)).isEmpty()) {
      return new Outcome.Unknown<>("nothing to do");
    }
    var dice = Dice.of(code, "letter");
    boolean isQuekou = community.code().equals(QUEKOU);
    var course = isQuekou ? Course.PUBLISHED : Course.next(dice);
    var elected = course == Course.RENEWED ? LocalDate.of(2021, 11, 8) : LocalDate.of(2024, 11, 8);
    var committees =
        new CommitteeSeeds(does, Dice.of(code, "roster"), elected)
            .elect(firstId, community, isQuekou ? List.of("朱宝平", "李健") : List.of());
    if (community.code().equals(Dongfeng.COMMUNITY)) {
      new Dongfeng(does, vault).play(firstId);
    }
    String name = CommitteeSeeds.shortName(community);
    if (course == Course.RENEWED) {
      LetterPlay.play(does, community.code(), InventedLetter.ofTermBefore(name, dice), committees);
    }
    var script =
        isQuekou
            ? SeedFiles.json("quekou.json", LetterScript.class)
            : InventedLetter.of(name, course, dice);
    LetterPlay.play(does, community.code(), script, committees);
    DutySeeds.play(does, community.code(), committees);
    return Outcome.done(true);
  }
}
