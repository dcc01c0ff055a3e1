package dev.jiceng.election.committee.graphql;

import dev.jiceng.election.committee.Contest;
import dev.jiceng.election.committee.ElectionCommittee;
import dev.jiceng.election.committee.MobileBox;
import dev.jiceng.election.committee.Nomination;
import dev.jiceng.election.committee.PollBook;
import dev.jiceng.election.committee.Proxy;
import dev.jiceng.election.tally.BallotCount;
import dev.jiceng.election.tally.BoxCount;
import dev.jiceng.election.tally.BoxKind;
import dev.jiceng.election.tally.ContestCount;
import dev.jiceng.election.tally.Tally;
import dev.jiceng.election.team.Kinship;
import dev.jiceng.election.team.Role;
import dev.jiceng.roster.KinshipKind;
import dev.jiceng.shared.Ids;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What acts bring, as the API takes it, and how it becomes what the rules judge. */
final class ElectionInputs {
  private ElectionInputs() {}

  /** Who forms the election committee; several inputs have it. */
  interface Formed {
    List<String> members();

    String chair();

    List<String> deputies();

    List<String> supervisors();
  }

  /** SDL's {@code ElectionContestInput}. */
  record Seats(Role post, int seats, int reserved) {}

  /** SDL's {@code NominationInput}. */
  record Named(
      String contest, String person, Nomination.Way way, String nominator, int supporters) {}

  /** SDL's {@code VoteInput}. */
  record Vote(String person, int votes) {}

  /** SDL's {@code BoxCountInput}. */
  record Box(int box, BoxKind kind, BallotCount ballots, List<Vote> votes) {}

  /** SDL's {@code ContestCountInput}. */
  record Sheet(String contest, int seats, BallotCount ballots, List<Vote> votes, List<Box> boxes) {}

  /** SDL's {@code ContestCandidatesInput}. */
  record Standing(String contest, List<String> people) {}

  /** SDL's {@code MobileBoxInput}. */
  record Carried(String name, String justification) {
    MobileBox box() {
      return new MobileBox(name.strip(), justification.strip());
    }
  }

  /** SDL's {@code ProxyInput}. */
  record Letter(
      String voter,
      String proxy,
      KinshipKind kinship,
      String document,
      @Nullable LocalDate publishedOn) {
    PollBook.Letter letter() {
      var kin = Kinship.of(kinship).orElse(null);
      boolean written = !document.isBlank();
      var given =
          new Proxy(
              ElectionIds.uuid(ElectionIds.VOTER, voter),
              ElectionIds.uuid(ElectionIds.VOTER, proxy),
              kin,
              written,
              publishedOn);
      return new PollBook.Letter(given, document.strip());
    }
  }

  /** Whoever lists a post twice has listed all of its people together. */
  static Map<UUID, List<UUID>> candidates(List<Standing> standing) {
    var candidates = new LinkedHashMap<UUID, List<UUID>>();
    for (Standing one : standing) {
      var contest = ElectionIds.uuid(ElectionIds.CONTEST, one.contest());
      candidates
          .computeIfAbsent(contest, _ -> new ArrayList<>())
          .addAll(one.people().stream().map(ElectionIds::person).toList());
    }
    return candidates;
  }

  static ElectionCommittee committee(Formed formed) {
    return new ElectionCommittee(
        ElectionIds.people(formed.members()),
        ElectionIds.person(formed.chair()),
        ElectionIds.people(formed.deputies()),
        ElectionIds.people(formed.supervisors()));
  }

  /** The highest post first: whoever is elected to it is not elected to a lower one. */
  static List<Contest> contests(List<Seats> seats, Ids ids) {
    return seats.stream()
        .sorted(Comparator.comparing(Seats::post))
        .map(one -> new Contest(ids.next(), one.post(), one.seats(), one.reserved()))
        .toList();
  }

  static Nomination nomination(Named named) {
    return new Nomination(
        ElectionIds.uuid(ElectionIds.CONTEST, named.contest()),
        ElectionIds.person(named.person()),
        named.way(),
        ElectionIds.person(named.nominator()),
        named.supporters());
  }

  static Tally tally(List<Sheet> sheets) {
    return new Tally(sheets.stream().map(ElectionInputs::sheet).toList());
  }

  private static ContestCount sheet(Sheet sheet) {
    return new ContestCount(
        ElectionIds.uuid(ElectionIds.CONTEST, sheet.contest()),
        sheet.seats(),
        sheet.ballots(),
        votes(sheet.votes()),
        sheet.boxes().stream()
            .map(box -> new BoxCount(box.box(), box.kind(), box.ballots(), votes(box.votes())))
            .toList());
  }

  /** Whoever is named twice has what both say together: then nothing adds up, and it shows. */
  private static Map<UUID, Integer> votes(List<Vote> votes) {
    var counted = new LinkedHashMap<UUID, Integer>();
    votes.forEach(
        vote -> counted.merge(ElectionIds.person(vote.person()), vote.votes(), Integer::sum));
    return counted;
  }
}
