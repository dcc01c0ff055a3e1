package dev.jiceng.training.hours;

import static dev.jiceng.training.Endings.done;
import static dev.jiceng.training.Endings.refusals;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.regulation.Citation;
import dev.jiceng.regulation.EffectiveProfile;
import dev.jiceng.regulation.ProfileRef;
import dev.jiceng.regulation.Value;
import dev.jiceng.roster.Post;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Proves;
import dev.jiceng.shared.Severity;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@Proves("TR-3")
class PinYearTest {
  private static final ProfileRef REF = new ProfileRef("party-training-2019", 1);
  private static final Citation CITATION = new Citation("规划", "不少于56学时");
  private static final Moment NOW =
      new Moment(LocalDate.of(2026, 3, 2).atStartOfDay(Moment.CHINA).toInstant());

  private final Map<Integer, TrainingYear> pinned = new HashMap<>();

  private static EffectiveProfile.Rule rule(String id, String name, Value value) {
    var provision = new EffectiveProfile.Provision(value, REF, CITATION);
    return new EffectiveProfile.Rule(id, Severity.BLOCKING, CITATION, REF, Map.of(name, provision));
  }

  private PinYear pin(EffectiveProfile.Rule... rules) {
    var all = new HashMap<String, EffectiveProfile.Rule>();
    for (var rule : rules) {
      all.put(rule.id(), rule);
    }
    var profile = new EffectiveProfile(REF, all, List.of());
    return new PinYear(
        new TrainingYears() {
          @Override
          public Optional<EffectiveProfile> profile(ProfileRef ref) {
            return Optional.of(profile).filter(it -> it.ref().equals(ref));
          }

          @Override
          public Optional<TrainingYear> of(int year) {
            return Optional.ofNullable(pinned.get(year));
          }

          @Override
          public boolean add(TrainingYear year) {
            return pinned.put(year.year(), year) == null;
          }
        },
        UUID::randomUUID);
  }

  @Test
  void a_year_keeps_the_hours_of_each_post_and_the_share_of_days_that_the_profile_says() {
    var pin =
        pin(
            rule("TR-2", "attendance.least", new Value.Share(4, 5)),
            rule("TR-3", "hours.SECRETARY", new Value.Whole(56)));
    var year = done(pin.pin(2026, REF, NOW));
    assertThat(year.hours()).containsExactly(Map.entry(Post.Kind.SECRETARY, 56));
    assertThat(year.attendance()).isEqualTo(new Value.Share(4, 5));
    assertThat(pin.pin(2026, REF, NOW)).isInstanceOf(Outcome.Duplicate.class);
  }

  @Test
  void years_far_off_and_profiles_without_hours_are_refused() {
    assertThat(refusals(pin().pin(2024, REF, NOW)))
        .containsExactly("TR-3.year year", "TR-3.silent profile");
    assertThat(pin().pin(2026, new ProfileRef("other", 1), NOW))
        .isEqualTo(new Outcome.Unknown<>("profile"));
  }
}
