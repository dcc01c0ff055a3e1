package dev.jiceng.election.afterwards;

import dev.jiceng.election.team.Teammate.Trait;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whom a vote elected, and what the rules ask about them. */
public sealed interface Vote {
  BodyKind kind();

  List<Elected> people();

  default List<ElectedBody.Group> groups() {
    return List.of();
  }

  default @Nullable UUID chair() {
    return null;
  }

  /** Everybody it names, whether elected or not. */
  default Set<UUID> named() {
    var named = new HashSet<UUID>();
    people().forEach(one -> named.add(one.person()));
    return named;
  }

  /**
   * A supervisory committee (S-1).
   *
   * @param members the chair too
   * @param offices who keeps accounts or papers, or heads the collective economy
   * @param discipline the discipline member of the Party organization; empty where not told
   */
  record Supervisors(
      UUID head, List<UUID> members, Map<Trait, List<UUID>> offices, @Nullable UUID discipline)
      implements Vote {
    public Supervisors {
      members = List.copyOf(members);
      offices = Map.copyOf(offices);
    }

    @Override
    public BodyKind kind() {
      return BodyKind.SUPERVISORY_COMMITTEE;
    }

    @Override
    public UUID chair() {
      return head;
    }

    @Override
    public List<Elected> people() {
      return Stream.concat(Stream.of(head), members.stream())
          .distinct()
          .map(person -> new Elected(person, ""))
          .toList();
    }

    @Override
    public Set<UUID> named() {
      var named = new HashSet<>(Vote.super.named());
      offices.values().forEach(named::addAll);
      Stream.ofNullable(discipline).forEach(named::add);
      return named;
    }
  }

  /** Representatives, group by group (S-2). */
  record Representatives(List<Seats> seats) implements Vote {
    public Representatives {
      seats = List.copyOf(seats);
    }

    /** A group and whom it sends. */
    public record Seats(ElectedBody.Group group, List<UUID> people) {
      public Seats {
        people = List.copyOf(people);
      }
    }

    @Override
    public BodyKind kind() {
      return BodyKind.REPRESENTATIVES;
    }

    @Override
    public List<Elected> people() {
      return seats.stream()
          .flatMap(
              one -> one.people().stream().map(person -> new Elected(person, one.group().name())))
          .toList();
    }

    @Override
    public List<ElectedBody.Group> groups() {
      return seats.stream().map(Seats::group).toList();
    }
  }

  /** The heads of the groups (S-3). */
  record Heads(List<Elected> people) implements Vote {
    public Heads {
      people = List.copyOf(people);
    }

    @Override
    public BodyKind kind() {
      return BodyKind.GROUP_HEADS;
    }
  }

  /** Another body, re-elected in the same cycle (S-4). */
  record Tracked(BodyKind kind, List<Elected> people) implements Vote {
    public Tracked {
      people = List.copyOf(people);
    }
  }
}
