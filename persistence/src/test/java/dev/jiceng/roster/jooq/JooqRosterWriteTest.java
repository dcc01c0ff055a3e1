package dev.jiceng.roster.jooq;

import static dev.jiceng.jooq.township.Tables.PERSON_IDENTIFIER;
import static dev.jiceng.shared.jooq.TestTenants.township;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.roster.Gender;
import dev.jiceng.roster.IdNumber;
import dev.jiceng.roster.IdNumbers;
import dev.jiceng.roster.Identifiers;
import dev.jiceng.roster.Identities;
import dev.jiceng.roster.Memberships;
import dev.jiceng.roster.Organizations;
import dev.jiceng.roster.People;
import dev.jiceng.roster.Person;
import dev.jiceng.roster.RosterContract;
import dev.jiceng.shared.Proves;
import dev.jiceng.shared.crypto.CannotOpen;
import dev.jiceng.shared.crypto.FieldVault;
import dev.jiceng.shared.crypto.TestKeys;
import dev.jiceng.shared.jooq.OpenTownship;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.shared.jooq.TestTenants;
import dev.jiceng.tenants.Scope;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JooqRosterWriteTest extends RosterContract {
  private static final Scope.Township SCOPE = township("610725101");
  private final OpenTownship township = new OpenTownship(SCOPE);
  private final FieldVault vault = TestKeys.vault();

  @AfterEach
  void close() {
    township.close();
  }

  @Override
  protected Organizations organizations() {
    return new JooqOrganizations(township.sql(), SCOPE);
  }

  @Override
  protected People people() {
    return new JooqPeople(township.sql());
  }

  @Override
  protected Memberships memberships() {
    return new JooqMemberships(township.sql(), SCOPE);
  }

  @Override
  protected Identities identities() {
    return new JooqIdentities(township.sql(), SCOPE.township(), vault);
  }

  @Override
  protected DivisionCode community() {
    return DivisionCode.of("610725101201");
  }

  private UUID identified(String number) {
    var person = new Person(UUID.randomUUID(), "李秀英", null, null, null, null);
    people().add(person);
    identities().keep(person.id(), new Identifiers(new IdNumber(number), null));
    return person.id();
  }

  @Test
  @Proves("A-2")
  void a_sealed_number_copied_to_another_persons_row_does_not_open() {
    var one = identified(IdNumbers.next("19800229", Gender.MALE));
    var other = identified(IdNumbers.next("19800229", Gender.MALE));
    var copied =
        township
            .sql()
            .select(PERSON_IDENTIFIER.ID_NUMBER)
            .from(PERSON_IDENTIFIER)
            .where(PERSON_IDENTIFIER.PERSON.eq(one))
            .fetchSingle()
            .value1();
    township
        .sql()
        .update(PERSON_IDENTIFIER)
        .set(PERSON_IDENTIFIER.ID_NUMBER, copied)
        .where(PERSON_IDENTIFIER.PERSON.eq(other))
        .execute();
    assertThatThrownBy(() -> identities().of(other)).isInstanceOf(CannotOpen.class);
    township
        .sql()
        .update(PERSON_IDENTIFIER)
        .set(PERSON_IDENTIFIER.PHONE, copied)
        .where(PERSON_IDENTIFIER.PERSON.eq(one))
        .execute();
    assertThatThrownBy(() -> identities().of(one)).isInstanceOf(CannotOpen.class);
  }

  @Test
  @Proves("A-2")
  void a_sealed_number_carried_to_another_township_does_not_open() {
    var person = identified(IdNumbers.next("19800229", Gender.MALE));
    var elsewhere = new JooqIdentities(township.sql(), DivisionCode.of("610725102"), vault);
    assertThatThrownBy(() -> elsewhere.of(person)).isInstanceOf(CannotOpen.class);
  }

  @Test
  @Proves("W-5")
  void who_changes_a_communitys_roster_lets_the_next_wait() {
    organizations().hold(community());
    try (var other = new OpenTownship(SCOPE)) {
      other.sql().execute("set local lock_timeout = '100ms'");
      var theirs = new JooqOrganizations(other.sql(), SCOPE);
      assertThat(theirs.hold(DivisionCode.of("610725101202"))).isTrue();
      assertThatThrownBy(() -> theirs.hold(community())).hasMessageContaining("lock timeout");
    }
  }

  @Test
  @Proves("W-5")
  void who_looks_for_a_number_lets_the_next_who_does_wait() {
    var number = new IdNumber(IdNumbers.next("19800229", Gender.MALE));
    assertThat(identities().holderOf(number)).isEmpty();
    try (var other = new OpenTownship(SCOPE)) {
      other.sql().execute("set local lock_timeout = '100ms'");
      var theirs = new JooqIdentities(other.sql(), SCOPE.township(), vault);
      assertThatThrownBy(() -> theirs.holderOf(number)).hasMessageContaining("lock timeout");
    }
  }

  @Test
  @Proves({"A-2", "I-1"})
  void the_countys_reader_has_no_such_table() {
    var reads = new Reads(TestTenants.READ_POOL, 2, Clock.systemUTC());
    var county = reads.in(TestTenants.county());
    assertThatThrownBy(() -> county.fetch("select * from t_610725101.person_identifier"))
        .hasMessageContaining("permission denied");
    assertThat(county.fetchCount(dev.jiceng.jooq.area.Tables.KINSHIP)).isNotNegative();
  }

  @Test
  @Proves("I-1")
  void a_community_finds_none_of_its_neighbours_bodies_posts_and_memberships() {
    var organization =
        new dev.jiceng.roster.Organization(
            UUID.randomUUID(), community(), dev.jiceng.roster.OrganizationKind.PARTY_BRANCH, "党支部");
    organizations().add(organization);
    var neighbour = new Scope.Township(SCOPE.township(), DivisionCode.of("610725101202"));
    assertThat(new JooqOrganizations(township.sql(), neighbour).find(organization.id())).isEmpty();
    assertThat(organizations().find(organization.id())).isPresent();
  }
}
