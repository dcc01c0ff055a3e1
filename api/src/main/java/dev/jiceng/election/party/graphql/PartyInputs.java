package dev.jiceng.election.party.graphql;

import dev.jiceng.election.tally.Attendance;
import dev.jiceng.election.tally.BallotCount;
import dev.jiceng.election.tally.ContestCount;
import dev.jiceng.election.team.Role;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What acts bring, as the API takes it, and how it becomes what the rules judge. */
final class PartyInputs {
  private PartyInputs() {}

  /** Which election, as the caller has seen it, and the day of the act. */
  interface Seen {
    String id();

    int version();

    LocalDate on();
  }

  record Profile(String profile, int version) {}

  record Begin(
      String organization, LocalDate on, Profile profile, @Nullable String cycle, int seats) {}

  record Plain(String id, int version, LocalDate on) implements Seen {}

  record ByMembers(String id, int version, LocalDate on, Attendance attendance, List<String> people)
      implements Seen {}

  record ByRepresentatives(String id, int version, LocalDate on, int present, List<String> people)
      implements Seen {}

  record Name(String id, int version, LocalDate on, List<String> people) implements Seen {}

  record Meet(
      String id,
      int version,
      LocalDate on,
      Attendance attendance,
      boolean methodAdopted,
      List<String> tellers)
      implements Seen {}

  record Enter(String id, int version, LocalDate on, Sheet count) implements Seen {}

  record Reasoned(String id, int version, LocalDate on, String reason) implements Seen {}

  record Reduce(String id, int version, LocalDate on, int seats, int agreed) implements Seen {}

  record Officers(String id, int version, LocalDate on, List<Officer> officers) implements Seen {}

  record Finding(String id, int version, LocalDate on, String objection, String finding)
      implements Seen {}

  /** SDL's {@code PartyCountInput}. */
  record Sheet(int seats, BallotCount ballots, List<Vote> votes) {}

  /** SDL's {@code VoteInput}. */
  record Vote(String person, int votes) {}

  /** SDL's {@code PartyOfficerInput}. */
  record Officer(String person, List<Role> roles) {}

  /** Whoever is named twice has what both say together: then nothing adds up, and it shows. */
  static ContestCount count(UUID election, Sheet sheet) {
    var votes = new LinkedHashMap<UUID, Integer>();
    sheet
        .votes()
        .forEach(vote -> votes.merge(PartyIds.person(vote.person()), vote.votes(), Integer::sum));
    return new ContestCount(election, sheet.seats(), sheet.ballots(), votes);
  }

  static Map<UUID, Set<Role>> officers(List<Officer> officers) {
    var roles = new LinkedHashMap<UUID, Set<Role>>();
    officers.forEach(officer ->
        roles
            .computeIfAbsent(
                PartyIds.person(officer.person()), ignored -> EnumSet.noneOf(Role.class))
            .addAll(officer.roles()));
    return roles;
  }
}
