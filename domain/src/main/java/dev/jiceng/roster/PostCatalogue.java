package dev.jiceng.roster;

import dev.jiceng.division.CommunityKind;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 岗位目录: which posts a community of a kind may have (PD-1). */
public final class PostCatalogue {
  private PostCatalogue() {}

  /**
   * A post that may be set up.
   *
   * @param body whose post; null for an auxiliary one, which any body may have
   * @param charge null for a post of a committee
   */
  public record Entry(
      @Nullable OrganizationKind body,
      Post.Kind kind,
      @Nullable PostCharge charge,
      int mostSeats,
      boolean borderOnly) {}

  public static List<Entry> of(CommunityKind community, RosterParameters parameters) {
    var other =
        community == CommunityKind.VILLAGE
            ? OrganizationKind.RESIDENTS_COMMITTEE
            : OrganizationKind.VILLAGERS_COMMITTEE;
    var elected =
        Arrays.stream(OrganizationKind.values())
            .filter(body -> body != other)
            .flatMap(body -> elected(body, parameters.seatsOf(body)));
    var auxiliary = Arrays.stream(PostCharge.values()).map(PostCatalogue::auxiliary);
    return Stream.concat(elected, auxiliary).toList();
  }

  private static Stream<Entry> elected(OrganizationKind body, int seats) {
    return Arrays.stream(Post.Kind.values())
        .filter(kind -> kind.isElected() && kind.fits(body))
        .map(kind -> new Entry(body, kind, null, kind.isLead() ? 1 : seats, false));
  }

  private static Entry auxiliary(PostCharge charge) {
    int seats = charge.mostSeats(KeepPost.MOST_SEATS);
    return new Entry(null, Post.Kind.OTHER, charge, seats, charge.isForTheBorder());
  }
}
