package dev.jiceng.training.hours;

import dev.jiceng.regulation.ProfileRef;
import dev.jiceng.regulation.Value.Share;
import dev.jiceng.roster.Post;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a county asks for in a year, pinned to the profile it comes from (TR-3, TR-2).
 *
 * @param attendance how much of its days whoever passes a session must have been there
 * @param hours by the kind of post; a kind that is missing asks for none
 */
public record TrainingYear(
    UUID id,
    int year,
    ProfileRef profile,
    @Nullable Share attendance,
    Map<Post.Kind, Integer> hours) {
  public TrainingYear {
    hours = Map.copyOf(hours);
  }
}
