package dev.jiceng.seeds;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.election.party.PartyAct;
import dev.jiceng.election.party.PartyAction;
import dev.jiceng.election.tally.Attendance;
import dev.jiceng.election.tally.BallotCount;
import dev.jiceng.election.team.Role;
import dev.jiceng.roster.Membership;
import dev.jiceng.roster.Person;
import dev.jiceng.roster.Post;
import dev.jiceng.roster.jooq.JooqOrganizations;
import dev.jiceng.shared.crypto.FieldVault;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Dongfeng community's elections of 2011, number by number and day by day (P5). People, their years
 * of birth but for mean and bands, and everything from the preparation of the vote of 16 September
 * on are supposed: the source ends with the day fixed for it.
 */
final class Dongfeng {
  static final DivisionCode COMMUNITY = DivisionCode.of("610725001007");

  private static final int VOTERS = 1730 + 40;
  private static final Attendance MEMBERS = new Attendance(94, 18, 72);
  private static final LocalDate POLL = LocalDate.of(2011, 9, 16);

  /** The five who served before, and the five elected: 11.6 years younger in the mean. */
  private static final List<Integer> BORN_BEFORE = List.of(1946, 1948, 1950, 1952, 1954);

  private static final List<Integer> BORN = List.of(1957, 1953, 1973, 1975, 1950);

  /** The source's words for posts: one secretary, two deputies, two members. */
  private static final List<Set<Role>> ROLES =
      List.of(
          Set.of(Role.SECRETARY),
          Set.of(Role.DEPUTY_SECRETARY),
          Set.of(Role.DEPUTY_SECRETARY),
          Set.of(Role.MEMBER),
          Set.of(Role.MEMBER));

  private static final Map<Role, List<Integer>> SHARES =
      Map.of(
          Role.CHAIR, List.of(61, 22, 9, 5),
          Role.DEPUTY_CHAIR, List.of(55, 21, 12, 6, 3),
          Role.MEMBER, List.of(68, 61, 55, 40, 28, 17, 9));

  private final UseCases does;
  private final Elections elections;
  private final Dice dice = Dice.of(COMMUNITY.value(), "2011");

  Dongfeng(UseCases does, FieldVault vault) {
    this.does = does;
    this.elections = new Elections(does.tx(), does.ids(), vault);
  }

  void play(UUID party) {
    var cast = ElectionCast.of(does.tx(), COMMUNITY, 2011);
    served(party);
    var elected = BORN.stream().map(year -> person(year, year == 1973 ? "2" : "1", "30")).toList();
    var others = Stream.generate(() -> person(1962, "1", "60")).limit(5).toList();
    var named = Stream.concat(elected.stream(), others.stream()).toList();
    party(cast, party, named);
    committee(cast, elected.getFirst());
  }

  /** The Party committee until 2011. */
  private void served(UUID party) {
    var posts = new JooqOrganizations(does.tx().sql(), does.tx().scope()).posts(party);
    var kinds =
        List.of(
            Post.Kind.SECRETARY,
            Post.Kind.DEPUTY_SECRETARY,
            Post.Kind.MEMBER,
            Post.Kind.MEMBER,
            Post.Kind.MEMBER);
    var free = new ArrayList<>(posts);
    for (int i = 0; i < kinds.size(); i++) {
      var kind = kinds.get(i);
      var post = free.stream().filter(one -> one.kind() == kind).findFirst().orElseThrow();
      free.remove(post);
      var person = person(BORN_BEFORE.get(i), "1", "70");
      var start = LocalDate.of(2008, 8, 20);
      does.roster().add(new Membership(does.ids().next(), person, post.id(), start, null));
    }
  }

  private UUID person(int born, String gender, String education) {
    var birthDate = LocalDate.of(born, 6, 15);
    var name = Names.COMMON.next(dice);
    var person = new Person(does.ids().next(), name, gender, birthDate, "01", education);
    does.roster().add(person);
    return person.id();
  }

  private void party(ElectionCast cast, UUID party, List<UUID> named) {
    var begun = new PartyPlay.Begun(party, LocalDate.of(2011, 7, 28), Regulation.MIANYANG, null, 5);
    var play = PartyPlay.begin(does, elections, cast, begun);
    play.act(new PartyAct.Plain(PartyAction.MOBILISE, begun.on()));
    var members = LocalDate.of(2011, 7, 31);
    play.act(
        new PartyAct.Recommend(
            PartyAction.RECOMMEND_BY_MEMBERS, members, MEMBERS, MEMBERS.present(), named));
    var trust = LocalDate.of(2011, 8, 3);
    play.act(
        new PartyAct.Recommend(PartyAction.RECOMMEND_BY_REPRESENTATIVES, trust, null, 64, named));
    play.act(new PartyAct.Name(PartyAction.STUDY, trust, named.subList(0, 7)));
    var formal = named.subList(0, 6);
    play.act(play.propose(LocalDate.of(2011, 8, 5), formal));
    var meeting = LocalDate.of(2011, 8, 10);
    var votes = new LinkedHashMap<UUID, Integer>();
    var counted = List.of(70, 68, 60, 55, 50, 40);
    for (int i = 0; i < formal.size(); i++) {
      votes.put(formal.get(i), counted.get(i));
    }
    play.meet(meeting, MEMBERS, votes);
    play.officers(meeting, ROLES);
    play.act(new PartyAct.Plain(PartyAction.CONCLUDE, meeting));
  }

  private void committee(ElectionCast cast, UUID secretary) {
    var called = LocalDate.of(2011, 8, 15);
    var begun = new CommitteePlay.Begun(COMMUNITY, called, Regulation.MIANYANG, null);
    var play = CommitteePlay.begin(does, elections, cast, begun);
    play.form(called);
    play.adopt(called, POLL);
    var published = LocalDate.of(2011, 8, 26);
    play.putUp(published, Voters.all(dice, VOTERS, POLL.minusYears(18)));
    var people = play.standing(List.of(people(secretary, 4), people(null, 5), people(null, 7)));
    play.nominate(published, people, new BallotCount(1077, 1033, 44, 963, 70));
    play.freeze(LocalDate.of(2011, 9, 1));
    play.publish(people, LocalDate.of(2011, 9, 5));
    play.prepare(LocalDate.of(2011, 9, 12));
    play.poll(POLL);
    play.count(POLL, SHARES);
    play.countAgain(POLL, SHARES);
    play.publishResult(POLL);
    play.conclude(LocalDate.of(2011, 9, 20));
  }

  private List<UUID> people(@Nullable UUID first, int count) {
    var all = new ArrayList<UUID>();
    if (first != null) {
      all.add(first);
    }
    while (all.size() < count) {
      all.add(person(dice.between(1955, 1985), dice.chance(35) ? "2" : "1", "60"));
    }
    return all;
  }
}
