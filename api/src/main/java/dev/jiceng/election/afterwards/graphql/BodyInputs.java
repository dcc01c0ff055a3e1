package dev.jiceng.election.afterwards.graphql;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.election.afterwards.BodyKind;
import dev.jiceng.election.afterwards.Elected;
import dev.jiceng.election.afterwards.ElectedBody;
import dev.jiceng.election.afterwards.RecordBody;
import dev.jiceng.election.afterwards.Vote;
import dev.jiceng.election.afterwards.Vote.Representatives.Seats;
import dev.jiceng.election.team.Teammate.Trait;
import dev.jiceng.shared.graphql.GlobalId;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** SDL's inputs of the bodies elected afterwards, and what they mean. */
final class BodyInputs {
  private BodyInputs() {}

  record Record(
      DivisionCode community,
      LocalDate electedOn,
      @Nullable LocalDate committeeElectedOn,
      What what) {
    RecordBody.Command command() {
      return new RecordBody.Command(community, electedOn, committeeElectedOn, what.vote());
    }
  }

  /** Exactly one is given. */
  record What(
      @Nullable Supervisory supervisoryCommittee,
      @Nullable List<GroupInput> representatives,
      @Nullable List<HeadInput> groupHeads,
      @Nullable TrackedInput tracked) {
    Vote vote() {
      return Stream.of(
              supervisoryCommittee == null ? null : supervisoryCommittee.vote(),
              representatives == null
                  ? null
                  : new Vote.Representatives(
                      representatives.stream().map(GroupInput::seats).toList()),
              groupHeads == null ? null : new Vote.Heads(elected(groupHeads)),
              tracked == null ? null : new Vote.Tracked(tracked.kind(), elected(tracked.people())))
          .filter(Objects::nonNull)
          .map(Vote.class::cast)
          .findFirst()
          .orElseThrow();
    }
  }

  record Supervisory(
      String chair,
      List<String> members,
      @Nullable String disciplineMember,
      @Nullable String accountant,
      @Nullable String clerk,
      @Nullable String collectiveHead) {
    Vote vote() {
      Map<Trait, List<UUID>> offices = new EnumMap<>(Trait.class);
      put(offices, Trait.ACCOUNTANT, accountant);
      put(offices, Trait.CLERK, clerk);
      put(offices, Trait.HEADS_COLLECTIVE_ECONOMY, collectiveHead);
      return new Vote.Supervisors(
          person(chair),
          members.stream().map(BodyInputs::person).toList(),
          offices,
          disciplineMember == null ? null : person(disciplineMember));
    }

    private static void put(Map<Trait, List<UUID>> offices, Trait office, @Nullable String who) {
      if (who != null) {
        offices.put(office, List.of(person(who)));
      }
    }
  }

  record GroupInput(String group, @Nullable Integer households, List<String> people) {
    Seats seats() {
      return new Seats(
          new ElectedBody.Group(group, households == null ? 0 : households),
          people.stream().map(BodyInputs::person).toList());
    }
  }

  record HeadInput(@Nullable String group, String person) {}

  record TrackedInput(BodyKind kind, List<HeadInput> people) {}

  private static List<Elected> elected(List<HeadInput> people) {
    return people.stream()
        .map(it -> new Elected(person(it.person()), it.group() == null ? "" : it.group()))
        .toList();
  }

  private static UUID person(String id) {
    return GlobalId.uuid("Person", id);
  }
}
