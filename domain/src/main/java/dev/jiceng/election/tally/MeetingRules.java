package dev.jiceng.election.tally;

import static dev.jiceng.election.ElectionRule.PE_4;

import dev.jiceng.election.Judge;
import dev.jiceng.election.Judgements;
import dev.jiceng.election.Share;
import java.util.Map;

/**
 * When a Party members' meeting can elect (PE-4).
 *
 * @param presentAbove share of the members due that those present must exceed; four fifths
 */
public record MeetingRules(Share presentAbove) {
  public Judgements judge(Attendance attendance) {
    int due = attendance.due();
    Map<String, Object> numbers =
        Map.of(
            "votingRight", attendance.votingRight(),
            "excused", attendance.excused(),
            "due", due,
            "present", attendance.present(),
            "needed", presentAbove.leastAbove(due));
    boolean possible = due >= 0 && attendance.present() <= attendance.votingRight();
    var judge = new Judge().that(possible, PE_4, "PE-4.count", "attendance", numbers);
    if (possible) {
      boolean enough = presentAbove.isExceededBy(attendance.present(), due);
      judge.that(enough, PE_4, "PE-4.quorum", "attendance.present", numbers);
    }
    return judge.judgements();
  }
}
