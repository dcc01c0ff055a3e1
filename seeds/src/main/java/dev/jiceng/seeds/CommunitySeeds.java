package dev.jiceng.seeds;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.DivisionLevel;
import dev.jiceng.shared.Actor;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.crypto.FieldVault;
import dev.jiceng.shared.jooq.Act;
import dev.jiceng.shared.jooq.Answer;
import dev.jiceng.shared.jooq.Tx;
import dev.jiceng.shared.jooq.Writes;
import dev.jiceng.target.jooq.JooqTargetLetters;
import dev.jiceng.tenants.NamedDivision;
import dev.jiceng.tenants.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Fills the communities of a township, part by part, each part of a community in one transaction:
 * all of it is there, or nothing.
 */
final class CommunitySeeds {
  private static final DivisionCode QUEKOU = DivisionCode.of("340124111001");
  private static final LocalDate BEFORE_THE_CYCLE = LocalDate.of(2017, 12, 8);
  private static final LocalDate PARTY_REVIEW = LocalDate.of(2020, 12, 4);
  private static final LocalDate COMMITTEE_REVIEW = LocalDate.of(2021, 3, 3);
  private static final Act LOADING = Act.of(new Actor("demo/loader", "示例数据"), "demo-data");
  private static final Outcome<Boolean> NOTHING_TO_DO = new Outcome.Unknown<>("nothing to do");

  private final Writes writes;
  private final FieldVault vault;

  CommunitySeeds(Writes writes, FieldVault vault) {
    this.writes = writes;
    this.vault = vault;
  }

  void load(List<NamedDivision> communities) {
    var county = communities.getFirst().code().at(DivisionLevel.COUNTY).orElseThrow();
    var cycle = CountyCycle.of(writes, county);
    communities.forEach(each -> write(each, tx -> begin(tx, each, cycle)));
    cycle.ifPresent(known -> elect(communities, known));
    communities.forEach(each -> write(each, tx -> letters(tx, each)));
    account(communities);
    guide(communities);
    train(communities);
  }

  private void train(List<NamedDivision> communities) {
    var township = communities.getFirst().code().at(DivisionLevel.TOWNSHIP).orElseThrow();
    if (TrainingSeeds.TOWNSHIPS.contains(township)) {
      CountyTraining.offer(writes, TrainingSeeds.TOWNSHIPS);
      write(communities.getFirst(), tx -> outcome(new TrainingSeeds(tx).play(communities)));
      if (township.equals(TrainingSeeds.TOWNSHIPS.getLast())) {
        CountyTraining.hold(writes);
      }
    }
  }

  private void account(List<NamedDivision> communities) {
    var township = communities.getFirst().code().at(DivisionLevel.TOWNSHIP).orElseThrow();
    if (AffairsSeeds.TOWNSHIPS.contains(township)) {
      communities.forEach(each -> write(each, tx -> outcome(account(tx, each.code()))));
      communities.forEach(
          each -> write(each, tx -> outcome(IdentifierSeeds.play(tx, vault, each.code()))));
    }
  }

  private static boolean account(Tx tx, DivisionCode community) {
    var ids = new SeededIds(Dice.of(community.value(), "ids of accounts"));
    return AffairsSeeds.play(UseCases.of(tx, ids), community);
  }

  private void guide(List<NamedDivision> communities) {
    var township = communities.getFirst().code().at(DivisionLevel.TOWNSHIP).orElseThrow();
    if (FieldCheckSeeds.TOWNSHIPS.contains(township)) {
      var basis = CountyGuidance.load(writes);
      communities.forEach(
          each -> write(each, tx -> outcome(new FieldCheckSeeds(tx, each.code(), basis).play())));
    }
    if (FieldCheckSeeds.TOWNSHIPS.getLast().equals(township)) {
      CountyGuidance.review(writes);
    }
  }

  private void elect(List<NamedDivision> communities, UUID cycle) {
    communities.forEach(each -> review(each, "party", PARTY_REVIEW));
    play(communities, "election", part -> part.elect(cycle));
    communities.forEach(each -> review(each, "committee", COMMITTEE_REVIEW));
    play(communities, "vote", CycleSeeds::vote);
  }

  private void play(
      List<NamedDivision> communities, String part, Function<CycleSeeds, Boolean> play) {
    communities.forEach(each ->
        write(each, tx -> outcome(play.apply(new CycleSeeds(tx, vault, each.code(), part)))));
  }

  private static Outcome<Boolean> outcome(boolean done) {
    return done ? Outcome.done(true) : NOTHING_TO_DO;
  }

  private void write(NamedDivision community, Function<Tx, Outcome<Boolean>> work) {
    var township = community.code().at(DivisionLevel.TOWNSHIP).orElseThrow();
    writes.in(new Scope.Township(township, null), LOADING, work);
  }

  private void review(NamedDivision community, String part, LocalDate opened) {
    var county = community.code().at(DivisionLevel.COUNTY).orElseThrow();
    var answer = new Answer<UUID>(id -> id, (_, id) -> Outcome.done(id));
    writes.in(
        new Scope.County(county),
        LOADING,
        answer,
        tx ->
            new JointReviews(tx, vault, community.code(), part).pass(opened) > 0
                ? Outcome.done(Committees.party(community.code()))
                : new Outcome.Unknown<>("nothing to do"));
  }

  private Outcome<Boolean> begin(Tx tx, NamedDivision community, Optional<UUID> cycle) {
    var code = community.code();
    var ids = new SeededIds(Dice.of(code.value(), "ids"));
    var does = UseCases.of(tx, ids);
    var party = ids.next();
    if (!does.roster().organizations(List.of(party)).isEmpty()) {
      return NOTHING_TO_DO;
    }
    var known = code.equals(QUEKOU) ? List.of("朱宝平", "李健") : List.<String>of();
    var elected = cycle.isPresent() ? BEFORE_THE_CYCLE : elected(course(code));
    new CommitteeSeeds(does, Dice.of(code.value(), "roster"), elected)
        .elect(party, community, known);
    if (code.equals(Dongfeng.COMMUNITY)) {
      new Dongfeng(does, vault).play(party);
    }
    cycle.ifPresent(it -> new CycleSeeds(tx, vault, code, "recommendation").recommend(it));
    return Outcome.done(true);
  }

  private static Course course(DivisionCode community) {
    return community.equals(QUEKOU)
        ? Course.PUBLISHED
        : Course.next(Dice.of(community.value(), "course"));
  }

  private static LocalDate elected(Course course) {
    return course == Course.RENEWED ? LocalDate.of(2021, 11, 8) : LocalDate.of(2024, 11, 8);
  }

  private static Outcome<Boolean> letters(Tx tx, NamedDivision community) {
    var code = community.code();
    if (new JooqTargetLetters(tx.sql(), tx.scope()).hasLetter(code, Calendar.TERM.start())) {
      return NOTHING_TO_DO;
    }
    var does = UseCases.of(tx, new SeededIds(Dice.of(code.value(), "ids of letters")));
    var dice = Dice.of(code.value(), "letter");
    var course = course(code);
    var committees = Committees.of(tx, code);
    String name = CommitteeSeeds.shortName(community);
    if (course == Course.RENEWED) {
      LetterPlay.play(does, code, InventedLetter.ofTermBefore(name, dice), committees);
    }
    var script =
        code.equals(QUEKOU)
            ? SeedFiles.json("quekou.json", LetterScript.class)
            : InventedLetter.of(name, course, dice);
    LetterPlay.play(does, code, script, committees);
    DutySeeds.play(does, code, committees);
    return Outcome.done(true);
  }
}
