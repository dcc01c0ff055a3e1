package dev.jiceng.roster;

import static dev.jiceng.roster.RosterRule.TR_4;

import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What name and profile must keep (TR-4); paths are those of the API's input. */
final class PersonChecks {
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
  private static final int SKILLS = 20;
  private static final int LETTERS = 50;

  private PersonChecks() {}

  static List<Violation> of(String name, Profile profile, Moment now) {
    var found = new ArrayList<Violation>();
    if (name.isBlank() || name.length() > LETTERS) {
      found.add(Violation.of(TR_4, "TR-4.name", "name", Map.of("limit", LETTERS)));
    }
    var born = profile.birthDate();
    if (born != null && (born.isBefore(EARLIEST) || born.isAfter(now.day()))) {
      var numbers = Map.<String, Object>of("from", EARLIEST, "to", now.day());
      found.add(Violation.of(TR_4, "TR-4.birth", "birthDate", numbers));
    }
    if (!areSkills(profile.skills())) {
      var numbers = Map.<String, Object>of("limit", SKILLS, "letters", LETTERS);
      found.add(Violation.of(TR_4, "TR-4.skills", "skills", numbers));
    }
    return found;
  }

  private static boolean areSkills(List<String> skills) {
    return skills.size() <= SKILLS
        && Set.copyOf(skills).size() == skills.size()
        && skills.stream().noneMatch(skill -> skill.isBlank() || skill.length() > LETTERS);
  }
}
