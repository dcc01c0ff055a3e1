package dev.jiceng.roster;

import static dev.jiceng.roster.Village.ELECTED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Proves;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Bodies and posts. */
class KeepRosterTest {
  private static final DivisionCode NEIGHBOURHOOD = DivisionCode.of("610725101001");
  private final Village village = new Village();

  private Outcome<Organization> create(DivisionCode community, OrganizationKind kind) {
    return village.keepOrganization.create(new KeepOrganization.Create(community, kind, "组织"));
  }

  private Outcome<Post> create(Organization body, Post.Kind kind, int seats) {
    return village.keepPost.create(new KeepPost.Create(body.id(), kind, "职务", seats));
  }

  @Test
  @Proves({"C-4", "C-5"})
  void a_village_has_a_villagers_committee_and_only_one() {
    assertThat(Village.places(create(Village.CODE, OrganizationKind.RESIDENTS_COMMITTEE)))
        .containsExactly("C.community kind");
    var second = create(Village.CODE, OrganizationKind.VILLAGERS_COMMITTEE);
    assertThat(Village.places(second)).containsExactly("C.exists kind");
    assertThat(Village.rules(second)).containsExactly("C-4");
    Village.done(create(Village.NEXT, OrganizationKind.VILLAGERS_COMMITTEE));
    Village.done(create(Village.CODE, OrganizationKind.PARTY_BRANCH));
    assertThat(create(NEIGHBOURHOOD, OrganizationKind.RESIDENTS_COMMITTEE))
        .isEqualTo(new Outcome.Unknown<>("community"));
  }

  @Test
  @Proves("PD-1")
  void a_body_has_a_name() {
    var nameless = new KeepOrganization.Create(Village.NEXT, OrganizationKind.PARTY_BRANCH, " ");
    assertThat(Village.places(village.keepOrganization.create(nameless)))
        .containsExactly("PD-1.name name");
  }

  @Test
  @Proves("PD-6")
  void a_body_is_dissolved_once_nobody_serves_in_it() {
    var membership = village.serves(village.adult(), village.chair);
    var dissolve = new KeepOrganization.Dissolve(village.committee.id(), 1, ELECTED.plusYears(1));
    var outcome = village.keepOrganization.dissolve(dissolve);
    assertThat(Village.places(outcome)).containsExactly("PD-6.serving on");
    assertThat(Village.violations(outcome).getFirst().numbers()).isEqualTo(Map.of("serving", 1L));
    Village.done(village.end(membership, ELECTED.plusYears(1).minusDays(1)));
    var dissolved = Village.done(village.keepOrganization.dissolve(dissolve));
    assertThat(dissolved.dissolvedOn()).isEqualTo(ELECTED.plusYears(1));
    var rename = new KeepOrganization.Update(dissolved.id(), 2, "别名");
    assertThat(Village.places(village.keepOrganization.update(rename)))
        .containsExactly("PD-1.dissolved id");
    assertThat(Village.places(create(dissolved, Post.Kind.MEMBER, 1)))
        .containsExactly("PD-1.dissolved organization");
    Village.done(create(Village.CODE, OrganizationKind.VILLAGERS_COMMITTEE));
  }

  @Test
  void an_old_version_of_a_body_or_a_post_is_stale() {
    var rename = new KeepOrganization.Update(village.party.id(), 1, "先锋村党支部");
    var renamed = Village.done(village.keepOrganization.update(rename));
    assertThat(renamed.version()).isEqualTo(2);
    assertThat(village.keepOrganization.update(rename)).isEqualTo(new Outcome.Stale<>(renamed));
    var change = new KeepPost.Update(village.members.id(), 1, "委员", 2);
    var changed = Village.done(village.keepPost.update(change));
    assertThat(village.keepPost.update(change)).isEqualTo(new Outcome.Stale<>(changed));
  }

  @Test
  @Proves({"C-1", "C-2", "C-3", "C-4", "C-5", "C-6"})
  void a_body_has_at_most_the_seats_of_its_kind() {
    for (OrganizationKind kind : OrganizationKind.values()) {
      var body = village.body(Village.NEXT, kind);
      int limit = village.parameters.seatsOf(kind);
      var outcome = create(body, Post.Kind.MEMBER, limit + 1);
      assertThat(Village.places(outcome)).containsExactly("C.size seats");
      assertThat(Village.rules(outcome)).containsExactly("C-" + (kind.ordinal() + 1));
      Village.done(create(body, Post.Kind.MEMBER, limit));
      assertThat(Village.places(create(body, Post.Kind.MEMBER, 1))).containsExactly("C.size seats");
      Village.done(create(body, Post.Kind.OTHER, 3));
    }
  }

  @Test
  @Proves("C-1")
  void a_body_has_one_lead() {
    assertThat(Village.places(create(village.party, Post.Kind.SECRETARY, 1)))
        .containsExactly("C.lead kind");
    var next = village.body(Village.NEXT, OrganizationKind.PARTY_BRANCH);
    assertThat(Village.places(create(next, Post.Kind.SECRETARY, 2)))
        .containsExactly("C.lead seats");
    assertThat(Village.done(create(next, Post.Kind.SECRETARY, 1)).lead()).isTrue();
    assertThat(Village.done(create(next, Post.Kind.DEPUTY_SECRETARY, 1)).lead()).isFalse();
  }

  @Test
  @Proves("PD-1")
  void a_post_fits_its_body_and_has_a_title_and_seats() {
    assertThat(Village.places(create(village.party, Post.Kind.CHAIR, 1)))
        .containsExactly("PD-1.kind kind");
    assertThat(Village.places(create(village.committee, Post.Kind.DEPUTY_SECRETARY, 1)))
        .containsExactly("PD-1.kind kind");
    var untitled = new KeepPost.Create(village.party.id(), Post.Kind.OTHER, "", 0);
    assertThat(Village.places(village.keepPost.create(untitled)))
        .containsExactly("PD-1.title title", "PD-1.seats seats");
  }

  @Test
  @Proves("C-4")
  void seats_that_are_held_are_not_taken_away() {
    village.serves(village.adult(), village.members);
    village.serves(village.adult(), village.members);
    var fewer = new KeepPost.Update(village.members.id(), 1, "委员", 1);
    var outcome = village.keepPost.update(fewer);
    assertThat(Village.places(outcome)).containsExactly("C.held seats");
    assertThat(Village.violations(outcome).getFirst().numbers())
        .isEqualTo(Map.of("seats", 1, "held", 2));
    Village.done(village.keepPost.update(new KeepPost.Update(village.members.id(), 1, "委员", 2)));
  }
}
