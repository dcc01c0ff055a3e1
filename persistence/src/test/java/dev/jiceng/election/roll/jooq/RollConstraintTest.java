package dev.jiceng.election.roll.jooq;

import static dev.jiceng.election.roll.jooq.RollFixture.living;
import static dev.jiceng.election.roll.jooq.RollFixture.number;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.election.roll.ChangeVoter;
import dev.jiceng.election.roll.RollTerms;
import dev.jiceng.election.roll.Standing;
import dev.jiceng.election.roll.VoterEntry;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Proves;
import dev.jiceng.shared.Violation;
import dev.jiceng.shared.jooq.TestTenants;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nobody stands on two rolls of the county, however many clerks write at once (VE-4, W-5). */
@Proves({"VE-4", "W-5"})
class RollConstraintTest {
  private final RollFixture fixture = new RollFixture();
  private final RollTerms here = fixture.election("610725101201");
  private final RollTerms nextVillage = fixture.election("610725101202");
  private final RollTerms nextTownship = fixture.election("610725102201");

  private static VoterEntry done(Outcome<VoterEntry> outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done<VoterEntry>) outcome).value();
  }

  private static List<String> keys(Outcome<?> outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    return ((Outcome.Refused<?>) outcome).violations().stream().map(Violation::key).toList();
  }

  private static String ending(Outcome<?> outcome) {
    return switch (outcome) {
      case Outcome.Done<?> _ -> "done";
      case Outcome.Duplicate<?> _ -> "duplicate";
      case Outcome.Refused<?> _ -> keys(outcome).toString();
      default -> outcome.toString();
    };
  }

  @Test
  void the_same_person_is_a_duplicate_here_and_unnamed_elsewhere() {
    String number = number();
    var first = done(fixture.register(here, living(number)));
    var again = fixture.register(here, living(number));
    assertThat(again).isInstanceOf(Outcome.Duplicate.class);
    assertThat(((Outcome.Duplicate<VoterEntry>) again).existing().id()).isEqualTo(first.id());
    assertThat(keys(fixture.register(nextVillage, living(number))))
        .containsExactly("VE-4.elsewhere");
    assertThat(keys(fixture.register(nextTownship, living(number))))
        .containsExactly("VE-4.elsewhere");
  }

  @Test
  void another_spelling_of_the_number_is_the_same_person() {
    String number = endingInX();
    done(fixture.register(here, living(number)));
    var spellings =
        List.of(
            number.toLowerCase(java.util.Locale.ROOT),
            " " + number + " ",
            number.substring(0, 6) + " " + number.substring(6, 14) + " " + number.substring(14),
            fullWidth(number),
            fullWidth(number.toLowerCase(java.util.Locale.ROOT)));
    for (String spelling : spellings) {
      assertThat(ending(fixture.register(here, living(spelling)))).isEqualTo("duplicate");
      assertThat(ending(fixture.register(nextTownship, living(spelling))))
          .isEqualTo("[VE-4.elsewhere]");
    }
    String fifteen = number.substring(0, 6) + number.substring(8, 17);
    assertThat(keys(fixture.register(here, living(fifteen)))).containsExactly("VE-4.idForm");
    assertThat(keys(fixture.register(here, living(number.substring(0, 17) + "1"))))
        .containsExactly("VE-4.idCheck");
  }

  private static String endingInX() {
    return Stream.generate(RollFixture::number)
        .filter(number -> number.endsWith("X"))
        .findFirst()
        .orElseThrow();
  }

  private static String fullWidth(String text) {
    return text.chars()
        .map(letter -> letter - '!' + '！')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  @Test
  void of_all_who_register_one_person_at_once_one_is_done() throws Exception {
    String number = number();
    var places = List.of(here, nextVillage, nextTownship);
    var endings = together(64, i -> ending(fixture.register(places.get(i % 3), living(number))));
    assertThat(endings).filteredOn("done"::equals).hasSize(1);
    assertThat(endings)
        .allMatch(it -> List.of("done", "duplicate", "[VE-4.elsewhere]").contains(it));
    assertThat(claims(nextTownship) + claims(nextVillage) + claims(here)).isEqualTo(1);
  }

  @Test
  void of_sixty_four_clerks_who_register_at_once_nobody_is_lost() throws Exception {
    var places = List.of(here, nextVillage, nextTownship);
    var endings = together(64, i -> ending(fixture.register(places.get(i % 3), living(number()))));
    assertThat(endings).containsOnly("done");
    int listed = 0;
    for (RollTerms place : places) {
      assertThat(counted(place)).isEqualTo(claims(place));
      listed += counted(place);
    }
    assertThat(listed).isEqualTo(64);
  }

  @Test
  void imports_that_share_voters_end_with_each_voter_on_one_roll() throws Exception {
    var numbers = Stream.generate(RollFixture::number).limit(60).toList();
    var places = List.of(here, nextVillage, nextTownship);
    var endings =
        together(
            12,
            i -> {
              var rows = numbers.subList(i, i + 40).stream().map(RollFixture::living).toList();
              var place = places.get(i % 3);
              return fixture.write(
                          place,
                          voters ->
                              RollFixture.registering(voters)
                                  .all(place.election(), rows.reversed()))
                      instanceof Outcome.Done
                  ? "done"
                  : "refused";
            });
    assertThat(endings).filteredOn("done"::equals).hasSize(1);
    assertThat(claims(here) + claims(nextVillage) + claims(nextTownship)).isEqualTo(40);
  }

  @Test
  void who_is_taken_off_one_roll_may_stand_on_another_and_who_only_waits_holds_nobody_up() {
    String number = number();
    var away = done(fixture.register(here, RollFixture.row(number, "户籍在本村不居住", "否")));
    assertThat(away.standing()).isEqualTo(Standing.AWAITING_DECLARATION);
    var there = done(fixture.register(nextTownship, living(number)));
    var declared = fixture.write(here, voters -> new ChangeVoter(voters).declare(away.id(), 1));
    assertThat(keys(declared)).containsExactly("VE-4.elsewhere");
    var removed =
        fixture.write(nextTownship, voters -> new ChangeVoter(voters).remove(there.id(), 1, "迁出"));
    assertThat(done(removed).standing()).isEqualTo(Standing.REMOVED);
    var now = fixture.write(here, voters -> new ChangeVoter(voters).declare(away.id(), 1));
    assertThat(done(now).standing()).isEqualTo(Standing.LISTED);
    assertThat(claims(here)).isEqualTo(1);
    assertThat(claims(nextTownship)).isZero();
  }

  @Test
  void a_claim_of_a_concluded_election_gives_way_to_the_next() {
    String number = number();
    done(fixture.register(here, living(number)));
    TestTenants.admin()
        .sql(
            """
            insert into t_610725101.committee_election
              (id, community, profile, profile_version, begun_on, serving, stage, result, term_ends_on)
            values (?, ?, 'plan-2020', 1, '2021-01-01', '{}', 'CONCLUDE', 'AT_ONCE', '2026-03-31')
            """)
        .params(here.election(), here.community().value())
        .update();
    done(fixture.register(nextTownship, living(number)));
    assertThat(claims(here)).isZero();
    assertThat(keys(fixture.register(nextVillage, living(number))))
        .containsExactly("VE-4.elsewhere");
  }

  private static int claims(RollTerms place) {
    return TestTenants.admin()
        .sql("select count(*) from county_610725.voter_claim where election = ?")
        .param(place.election())
        .query(Integer.class)
        .single();
  }

  private static int counted(RollTerms place) {
    return TestTenants.admin()
        .sql("select voters from county_610725.voter_roll where id = ?")
        .param(place.election())
        .query(Integer.class)
        .single();
  }

  private interface Clerk {
    String act(int number);
  }

  private static List<String> together(int clerks, Clerk clerk) throws Exception {
    var start = new CyclicBarrier(clerks);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return IntStream.range(0, clerks)
          .mapToObj(i ->
              CompletableFuture.supplyAsync(
                  () -> {
                    try {
                      start.await();
                    } catch (Exception e) {
                      throw new IllegalStateException(e);
                    }
                    return clerk.act(i);
                  },
                  threads))
          .toList()
          .stream()
          .map(CompletableFuture::join)
          .toList();
    }
  }
}
