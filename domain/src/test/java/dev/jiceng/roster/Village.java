package dev.jiceng.roster;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Violation;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A village with its three bodies, all use cases, counted ids and a fixed day. */
final class Village {
  static final DivisionCode CODE = DivisionCode.of("610725101201");
  static final DivisionCode NEXT = DivisionCode.of("610725101202");
  static final LocalDate ELECTED = LocalDate.of(2024, 11, 8);
  static final Moment NOW =
      new Moment(LocalDate.of(2026, 3, 2).atStartOfDay(Moment.CHINA).toInstant());

  final Ids ids = counted();
  final InMemoryOrganizations organizations = new InMemoryOrganizations(CODE, NEXT);
  final InMemoryPeople people = new InMemoryPeople();
  final InMemoryMemberships memberships = new InMemoryMemberships(organizations);
  final InMemoryIdentities identities = new InMemoryIdentities();
  final RosterParameters parameters = parameters();
  final KeepOrganization keepOrganization = new KeepOrganization(organizations, memberships, ids);
  final KeepPost keepPost = new KeepPost(organizations, memberships, parameters, ids);
  final KeepPerson keepPerson = new KeepPerson(people, memberships, identities, parameters, ids);
  final HoldPost holdPost = new HoldPost(organizations, memberships, people, parameters, ids);
  final RecordKinship recordKinship = new RecordKinship(people, memberships, ids);

  final Organization party = body(CODE, OrganizationKind.PARTY_BRANCH);
  final Organization committee = body(CODE, OrganizationKind.VILLAGERS_COMMITTEE);
  final Organization supervisors = body(CODE, OrganizationKind.SUPERVISORY_COMMITTEE);
  final Post secretary = post(party, Post.Kind.SECRETARY, 1);
  final Post chair = post(committee, Post.Kind.CHAIR, 1);
  final Post members = post(committee, Post.Kind.MEMBER, 3);
  final Post supervisor = post(supervisors, Post.Kind.MEMBER, 3);
  final Post helper = post(party, Post.Kind.OTHER, 1);

  /** P6's sizes, electable from 18. */
  static RosterParameters parameters() {
    var seats = new EnumMap<OrganizationKind, Integer>(OrganizationKind.class);
    var sizes = List.of(5, 7, 9, 7, 9, 5);
    Arrays.stream(OrganizationKind.values()).forEach(k -> seats.put(k, sizes.get(k.ordinal())));
    return new RosterParameters(seats, 18, Set.of(DivisionCode.of("533102")));
  }

  Organization body(DivisionCode community, OrganizationKind kind) {
    var body = new Organization(ids.next(), community, kind, "组织" + kind.ordinal());
    organizations.add(body);
    return body;
  }

  Post post(Organization body, Post.Kind kind, int seats) {
    var post = new Post(ids.next(), body.id(), kind, "职务", kind.isLead(), seats);
    organizations.add(post);
    return post;
  }

  Person person(@Nullable String born) {
    var birthDate = born == null ? null : LocalDate.parse(born);
    var person = new Person(ids.next(), "张三", "1", birthDate, "01", "30");
    people.add(person);
    return person;
  }

  Person adult() {
    return person("1980-05-01");
  }

  Outcome<Membership> begin(Person person, Post post, LocalDate on) {
    return holdPost.begin(new HoldPost.Begin(person.id(), post.id(), on));
  }

  Membership serves(Person person, Post post) {
    return done(begin(person, post, ELECTED));
  }

  Outcome<Membership> end(Membership membership, LocalDate on) {
    return holdPost.end(
        new HoldPost.End(membership.id(), membership.version(), on, Membership.Reason.RESIGNED));
  }

  static <T> T done(Outcome<T> outcome) {
    if (outcome instanceof Outcome.Done<T>(T value, List<Violation> _)) {
      return value;
    }
    throw new AssertionError("not done: " + outcome);
  }

  static List<String> advice(Outcome<?> outcome) {
    if (outcome instanceof Outcome.Done<?>(Object _, List<Violation> advice)) {
      return advice.stream().map(Violation::key).toList();
    }
    throw new AssertionError("not done: " + outcome);
  }

  static List<Violation> violations(Outcome<?> outcome) {
    if (outcome instanceof Outcome.Refused<?>(List<Violation> violations)) {
      return violations;
    }
    throw new AssertionError("not refused: " + outcome);
  }

  /** {@code key path}, both as the API shows them. */
  static List<String> places(Outcome<?> outcome) {
    return violations(outcome).stream()
        .map(violation -> violation.key() + " " + String.join(".", violation.path()))
        .toList();
  }

  static List<String> rules(Outcome<?> outcome) {
    return violations(outcome).stream().map(violation -> violation.rule().id()).toList();
  }

  private static Ids counted() {
    var count = new AtomicLong();
    return () -> new UUID(0x7000, count.incrementAndGet());
  }
}
