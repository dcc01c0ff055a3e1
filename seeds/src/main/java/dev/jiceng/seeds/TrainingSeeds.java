package dev.jiceng.seeds;

import static dev.jiceng.seeds.UseCases.done;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.roster.jooq.JooqPeople;
import dev.jiceng.shared.jooq.AuditNote;
import dev.jiceng.shared.jooq.Tx;
import dev.jiceng.tenants.NamedDivision;
import dev.jiceng.tenants.Scope;
import dev.jiceng.training.advice.AssessWork;
import dev.jiceng.training.advice.WorkType;
import dev.jiceng.training.course.CourseForm;
import dev.jiceng.training.course.OfferTraining;
import dev.jiceng.training.course.Organiser;
import dev.jiceng.training.course.Topic;
import dev.jiceng.training.course.TrainingCourse.Content;
import dev.jiceng.training.jooq.JooqEnrolments;
import dev.jiceng.training.jooq.JooqTrainingOffers;
import dev.jiceng.training.jooq.JooqWorkAssessments;
import dev.jiceng.training.learning.Enrol;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** Whom two townships send to the county's sessions, and what they take them for. */
final class TrainingSeeds {
  /** 勉阳街道 and 武侯镇, in the order in which they are loaded. */
  static final List<DivisionCode> TOWNSHIPS =
      List.of(DivisionCode.of("610725001"), DivisionCode.of("610725101"));

  private static final List<Topic> OWN = List.of(Topic.PLANTING, Topic.BREEDING);

  private final Tx tx;
  private final DivisionCode township;
  private final SeededIds ids;

  TrainingSeeds(Tx tx) {
    this.tx = tx;
    this.township = tx.township();
    this.ids = new SeededIds(Dice.of(township.value(), "training"));
  }

  /** Answers false where it was played before. */
  boolean play(List<NamedDivision> communities) {
    var offers = new JooqTrainingOffers(tx.sql(), tx.scope());
    var title = "农村实用技术现场教学";
    if (offers.titled(title).isPresent()) {
      return false;
    }
    var topic = OWN.get(TOWNSHIPS.indexOf(township));
    var hours = BigDecimal.valueOf(8);
    var content = new Content(title, topic, CourseForm.PRACTICE, hours, Organiser.TOWNSHIP);
    var course = done(new OfferTraining(offers, ids).add(township, content));
    audit("ADD", "TrainingCourse", course.id());
    int kind = 0;
    for (var community : communities.stream().limit(CountyTraining.SEATS).toList()) {
      send(community.code(), WorkType.values()[kind++ % WorkType.values().length]);
    }
    return true;
  }

  private void send(DivisionCode community, WorkType type) {
    var people = Committees.of(tx, community).people();
    if (people.isEmpty()) {
      return;
    }
    var person = people.getFirst();
    var scope = new Scope.Township(township, null);
    var enrol = new Enrol(new JooqEnrolments(tx.sql(), scope), new JooqPeople(tx.sql()), ids);
    for (UUID session : CountyTraining.open()) {
      var seat = done(enrol.enrol(new Enrol.Command(session, person, community)));
      audit("ENROL", "TrainingEnrolment", seat.id());
    }
    var assess = new AssessWork(new JooqWorkAssessments(tx.sql()), new JooqPeople(tx.sql()), ids);
    var command = new AssessWork.Command(community, person, type, "乡镇年度研判", null);
    var assessed = done(assess.assess(command, Calendar.morning(Calendar.TODAY)));
    audit("ASSESS", "WorkAssessment", assessed.id());
  }

  private void audit(String action, String kind, UUID id) {
    tx.audit(new AuditNote(action, kind, id.toString(), null, null, null));
  }
}
