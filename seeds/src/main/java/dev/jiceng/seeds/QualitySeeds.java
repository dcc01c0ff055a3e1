package dev.jiceng.seeds;

import static dev.jiceng.seeds.UseCases.done;

import dev.jiceng.guidance.jooq.JooqChecks;
import dev.jiceng.guidance.jooq.JooqSamples;
import dev.jiceng.guidance.jooq.SampleRow;
import dev.jiceng.guidance.quality.ControlQuality;
import dev.jiceng.guidance.quality.QualityReview;
import dev.jiceng.shared.Actor;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.jooq.AuditNote;
import dev.jiceng.shared.jooq.Tx;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A sample of Mian County's newest checks: some accepted, two sent back, some waiting (G-8). */
final class QualitySeeds {
  private static final Actor LEADER = new Actor("demo/leader", "示例组长");
  private static final int DAYS = 60;
  private static final int SIZE = 12;
  private static final int ACCEPTED = 6;
  private static final int SENT_BACK = 2;

  private QualitySeeds() {}

  static Outcome<UUID> draw(Tx tx) {
    var ids = new SeededIds(Dice.of(CountyCycle.MIAN.value(), "quality"));
    var known = new SeededIds(Dice.of(CountyCycle.MIAN.value(), "quality")).next();
    if (!SampleRow.find(tx.sql(), tx.scope(), List.of(known)).isEmpty()) {
      return new Outcome.Unknown<>("nothing to do");
    }
    var now = new Moment(tx.at());
    var quality = new ControlQuality(new JooqChecks(tx.sql()), new JooqSamples(tx.sql()), ids);
    var draw =
        new ControlQuality.Draw(
            null,
            now.day().minusDays(DAYS),
            now.day(),
            "抽签底数 " + now.day(),
            SIZE,
            BigDecimal.valueOf(80));
    var sample = done(quality.draw(draw, LEADER, now));
    tx.audit(new AuditNote("DRAW", "QualitySample", sample.id().toString(), null, null, null));
    for (int i = 0; i < ACCEPTED + SENT_BACK; i++) {
      boolean good = i < ACCEPTED;
      judge(tx, quality, sample.reviews().get(i), good ? 92 : 61, good ? null : "整改要求写得不具体，请补充");
    }
    return Outcome.done(sample.id());
  }

  private static void judge(
      Tx tx, ControlQuality quality, QualityReview review, int score, @Nullable String remark) {
    var judge =
        new ControlQuality.Judge(review.id(), review.version(), BigDecimal.valueOf(score), remark);
    done(quality.judge(judge, LEADER, new Moment(tx.at())));
    tx.audit(new AuditNote("JUDGE", "QualityReview", review.id().toString(), null, null, null));
  }
}
