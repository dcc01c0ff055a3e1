package dev.jiceng.training.jooq;

import dev.jiceng.roster.Origin;
import dev.jiceng.roster.Post;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A reserve as the API shows it, with what the roster says of the two people. */
public record ReserveRow(
    String township,
    String communityCode,
    UUID uuid,
    UUID personId,
    String name,
    @Nullable LocalDate birthDate,
    @Nullable Origin origin,
    Post.Kind post,
    @Nullable UUID mentorId,
    @Nullable String mentorName,
    String plan,
    LocalDate since,
    @Nullable LocalDate releasedOn,
    int version) {}
