package dev.jiceng.seeds;

import static dev.jiceng.seeds.UseCases.done;

import dev.jiceng.affairs.decision.DecisionStep;
import dev.jiceng.affairs.decision.Meeting;
import dev.jiceng.affairs.decision.TakeDecision;
import dev.jiceng.affairs.decision.VillageDecision;
import dev.jiceng.affairs.decision.jooq.JooqVillageDecisions;
import dev.jiceng.affairs.document.AdoptDocument;
import dev.jiceng.affairs.document.DocumentKind;
import dev.jiceng.affairs.document.StandingDocument;
import dev.jiceng.affairs.document.jooq.JooqStandingDocuments;
import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.Actor;
import dev.jiceng.upload.jooq.JooqUploads;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Invents decisions at each step, standing documents, and accounts, in two townships. */
final class AffairsSeeds {
  /** 勉阳街道 and 武侯镇: enough to look at, and little to load. */
  static final Set<DivisionCode> TOWNSHIPS =
      Set.of(DivisionCode.of("610725001"), DivisionCode.of("610725101"));

  private static final Actor CLERK = new Actor("demo/clerk", "示例文书");
  private static final List<String> MATTERS =
      List.of("修建村组道路", "集体土地发包", "安装太阳能路灯", "饮水管网改造", "文化广场建设");

  private final UseCases does;
  private final DivisionCode community;
  private final Dice dice;
  private final TakeDecision deciding;

  private AffairsSeeds(UseCases does, DivisionCode community) {
    this.does = does;
    this.community = community;
    this.dice = Dice.of(community.value(), "affairs");
    this.deciding =
        new TakeDecision(
            new JooqVillageDecisions(does.tx().sql(), does.tx().scope(), does.ids()), does.ids());
  }

  /** Whether there was anything to do. */
  static boolean play(UseCases does, DivisionCode community) {
    return new AffairsSeeds(does, community).play();
  }

  private boolean play() {
    var ledger = new LedgerPlay(does, community, dice);
    if (ledger.isThere()) {
      return false;
    }
    var rules = decided("通过村规民约（居民公约）", Calendar.TODAY.minusMonths(20), 6);
    adopt(DocumentKind.VILLAGE_RULES, "村规民约（居民公约）", "一、爱护公共环境。二、红白事从简。三、邻里互助。", rules);
    adopt(DocumentKind.SMALL_POWERS, "小微权力清单", "一、集体资产处置。二、工程项目。三、低保评议。", rules);
    var project = decided(dice.pick(MATTERS), Calendar.TODAY.minusMonths(10), 5);
    decided(dice.pick(MATTERS), Calendar.TODAY.minusMonths(2), dice.between(1, 4));
    ledger.play(project.id());
    return true;
  }

  /** So many of the four deliberations and two disclosures, a week after one another. */
  private VillageDecision decided(String matter, LocalDate from, int steps) {
    var clerk = new TakeDecision.Clerk(CLERK, Calendar.morning(from));
    var proposal = new TakeDecision.Proposal(community, matter, matter + "，资金与方案附后。");
    var decision = done(deciding.propose(proposal, from, meeting(5, null), clerk));
    does.audit("PROPOSE", "VillageDecision", decision.id());
    for (DecisionStep step : DecisionStep.values()) {
      if (step != DecisionStep.PROPOSE && step.ordinal() < steps) {
        decision = step(decision, step, from.plusWeeks(step.ordinal()));
      }
    }
    return decision;
  }

  private VillageDecision step(VillageDecision decision, DecisionStep step, LocalDate on) {
    var seen = new TakeDecision.Seen(decision.id(), decision.version());
    var clerk = new TakeDecision.Clerk(CLERK, Calendar.morning(on));
    return done(
        switch (step) {
          case PROPOSE -> throw new IllegalArgumentException();
          case CONSULT -> deciding.meet(seen, step, on, meeting(9, null), clerk);
          case DELIBERATE -> deciding.meet(seen, step, on, meeting(40, null), clerk);
          case DECIDE ->
              deciding.meet(seen, step, on, meeting(45, Meeting.Kind.REPRESENTATIVES), clerk);
          case DISCLOSE_RESOLUTION -> deciding.disclose(seen, step, on, "决议已通过并公示。", clerk);
          case DISCLOSE_OUTCOME -> deciding.disclose(seen, step, on, "已按决议实施完毕。", clerk);
        });
  }

  /** Carried by most of those present. */
  private Meeting meeting(int entitled, Meeting.@Nullable Kind kind) {
    int present = entitled - dice.between(0, entitled / 5);
    int against = dice.between(0, present / 6);
    return new Meeting(entitled, present, present - against, against, 0, kind);
  }

  private void adopt(DocumentKind kind, String title, String text, VillageDecision resolution) {
    UUID decision = resolution.id();
    var adopting =
        new AdoptDocument(
            new JooqStandingDocuments(does.tx().sql(), does.tx().scope()),
            new JooqVillageDecisions(does.tx().sql(), does.tx().scope(), does.ids()),
            new JooqUploads(does.tx().sql(), does.tx().scope()),
            does.ids());
    var content = new StandingDocument.Content(title, text, null);
    var document = done(adopting.adopt(community, kind, content, decision));
    if (dice.chance(80)) {
      var on = Calendar.morning(resolution.reachedOn().plusDays(3));
      done(adopting.publish(document.id(), document.version(), on));
    }
    does.audit("ADOPT", "StandingDocument", document.id());
  }
}
