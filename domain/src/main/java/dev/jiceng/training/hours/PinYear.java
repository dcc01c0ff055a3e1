package dev.jiceng.training.hours;

import static dev.jiceng.training.TrainingRule.TR_3;

import dev.jiceng.regulation.Parameters;
import dev.jiceng.regulation.ProfileRef;
import dev.jiceng.roster.Post;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Violation;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;

/** Pins a year of a county to a profile: what it says then holds for that year (TR-3). */
public final class PinYear {
  private final TrainingYears years;
  private final Ids ids;

  public PinYear(TrainingYears years, Ids ids) {
    this.years = years;
    this.ids = ids;
  }

  public Outcome<TrainingYear> pin(int year, ProfileRef ref, Moment now) {
    var profile = years.profile(ref).orElse(null);
    if (profile == null) {
      return new Outcome.Unknown<>("profile");
    }
    var known = years.of(year).orElse(null);
    if (known != null) {
      return new Outcome.Duplicate<>("year", known);
    }
    var hours = new EnumMap<Post.Kind, Integer>(Post.Kind.class);
    for (var kind : Post.Kind.values()) {
      profile.whole(Parameters.trainingHours(kind.name())).ifPresent(it -> hours.put(kind, it));
    }
    var found = new ArrayList<Violation>();
    int next = now.day().getYear() + 1;
    if (year < next - 2 || year > next) {
      var numbers = Map.<String, Object>of("year", year, "from", next - 2, "until", next);
      found.add(Violation.of(TR_3, "TR-3.year", "year", numbers));
    }
    if (hours.isEmpty()) {
      found.add(Violation.of(TR_3, "TR-3.silent", "profile"));
    }
    if (!found.isEmpty()) {
      return Outcome.refused(found);
    }
    var attendance = profile.value(Parameters.TR_2_ATTENDANCE).orElse(null);
    var pinned = new TrainingYear(ids.next(), year, ref, attendance, hours);
    return years.add(pinned)
        ? Outcome.done(pinned)
        : new Outcome.Duplicate<>("year", years.of(year).orElseThrow());
  }
}
