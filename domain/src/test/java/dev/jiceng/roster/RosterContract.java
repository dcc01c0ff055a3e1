package dev.jiceng.roster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.division.DivisionCode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of a roster must keep; ids are new in each test, so one database serves all. */
public abstract class RosterContract {
  private static final LocalDate DAY = LocalDate.of(2024, 11, 8);

  protected abstract Organizations organizations();

  protected abstract People people();

  protected abstract Memberships memberships();

  protected abstract Identities identities();

  /** A community that the roster has. */
  protected abstract DivisionCode community();

  private Organization organization() {
    var organization =
        new Organization(
            UUID.randomUUID(), community(), OrganizationKind.SUPERVISORY_COMMITTEE, "村务监督委员会");
    organizations().add(organization);
    return organization;
  }

  private Post post() {
    var post = new Post(UUID.randomUUID(), organization().id(), Post.Kind.MEMBER, "委员", false, 2);
    organizations().add(post);
    return post;
  }

  private Person person() {
    var profile =
        new Profile(
            Gender.FEMALE,
            LocalDate.of(1980, 2, 29),
            Ethnicity.HANI,
            Education.JUNIOR_COLLEGE,
            PoliticalStatus.PARTY_MEMBER,
            Origin.RETURNED_WORKER,
            List.of("果树栽培", "会计"));
    var person = new Person(UUID.randomUUID(), "李秀英", profile, 1);
    people().add(person);
    return person;
  }

  private Membership membership(Person person, Post post) {
    var membership = new Membership(UUID.randomUUID(), person.id(), post.id(), DAY, null, 1);
    memberships().add(membership);
    return membership;
  }

  @Test
  void a_community_is_held_where_it_exists() {
    assertThat(organizations().hold(community())).isTrue();
    assertThat(organizations().hold(DivisionCode.of("999999999999"))).isFalse();
  }

  @Test
  void what_was_added_is_found_as_it_was() {
    var post = post();
    var organization = organizations().find(post.organization()).orElseThrow();
    assertThat(organization)
        .isEqualTo(
            new Organization(
                organization.id(), community(), organization.kind(), organization.name()));
    assertThat(organizations().of(community())).contains(organization);
    assertThat(organizations().post(post.id())).contains(post);
    assertThat(organizations().posts(organization.id())).containsExactly(post);
    var person = person();
    assertThat(people().find(person.id())).contains(person);
    var membership = membership(person, post);
    assertThat(memberships().find(membership.id())).contains(membership);
  }

  @Test
  void somebody_of_whom_only_the_name_is_known_is_found_so() {
    var person = new Person(UUID.randomUUID(), "王五", null, null, null, null);
    people().add(person);
    assertThat(people().find(person.id())).contains(person);
  }

  @Test
  void what_nobody_added_is_not_found() {
    var nothing = UUID.randomUUID();
    assertThat(organizations().find(nothing)).isEmpty();
    assertThat(organizations().post(nothing)).isEmpty();
    assertThat(people().find(nothing)).isEmpty();
    assertThat(memberships().find(nothing)).isEmpty();
    assertThat(memberships().ofPeople(List.of(nothing))).isEmpty();
    assertThat(memberships().ofPosts(List.of())).isEmpty();
    assertThat(identities().of(nothing)).isEqualTo(Identifiers.NONE);
  }

  @Test
  void what_is_saved_has_the_next_version_and_an_old_one_is_not_saved() {
    var organization = organization();
    var dissolved = organization.dissolved(DAY);
    assertThat(organizations().save(dissolved)).contains(dissolved.withVersion(2));
    assertThat(organizations().save(organization.named("别名"))).isEmpty();
    assertThat(organizations().find(organization.id())).contains(dissolved.withVersion(2));
    var post = post();
    assertThat(organizations().save(post.changed("组长", 3)))
        .contains(post.changed("组长", 3).withVersion(2));
    assertThat(organizations().save(post)).isEmpty();
    var person = person();
    var bare = new Profile(Gender.MALE, null, null, null, null, null, List.of());
    var changed = new Person(person.id(), "李英", bare, 1);
    assertThat(people().save(changed)).contains(changed.withVersion(2));
    assertThat(people().save(person)).isEmpty();
    assertThat(people().find(person.id())).contains(changed.withVersion(2));
  }

  @Test
  void an_ended_membership_is_kept() {
    var membership = membership(person(), post());
    var ended = membership.ended(new Membership.End(DAY.plusYears(2), Membership.Reason.RESIGNED));
    assertThat(memberships().save(ended)).contains(ended.withVersion(2));
    assertThat(memberships().save(membership)).isEmpty();
    assertThat(memberships().find(membership.id())).contains(ended.withVersion(2));
  }

  @Test
  void memberships_are_found_by_person_with_post_and_body_and_by_post() {
    var post = post();
    var one = person();
    var other = person();
    var first = membership(one, post);
    var second = membership(other, post);
    var organization = organizations().find(post.organization()).orElseThrow();
    assertThat(memberships().ofPeople(List.of(one.id())))
        .containsExactly(new Tenure(first, post, organization));
    assertThat(memberships().ofPosts(List.of(post.id()))).containsExactlyInAnyOrder(first, second);
  }

  @Test
  void kin_are_found_from_either_side() {
    var mother = person();
    var son = person();
    var kinship = new Kinship(UUID.randomUUID(), mother.id(), son.id(), KinshipKind.SON);
    people().add(kinship);
    assertThat(people().kin(mother.id())).containsExactly(kinship);
    assertThat(people().kin(son.id())).containsExactly(kinship);
    assertThat(people().kin(person().id())).isEmpty();
  }

  @Test
  void identifiers_come_back_and_name_their_holder() {
    var person = person();
    var number = new IdNumber(IdNumbers.next("19800229", Gender.FEMALE));
    assertThat(identities().holderOf(number)).isEmpty();
    identities().keep(person.id(), new Identifiers(number, null));
    assertThat(identities().holderOf(number)).contains(person.id());
    identities().keep(person.id(), new Identifiers(null, new Phone("13800001234")));
    assertThat(identities().of(person.id()))
        .isEqualTo(new Identifiers(number, new Phone("13800001234")));
  }
}
