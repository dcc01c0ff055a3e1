package dev.jiceng.roster;

import static dev.jiceng.roster.Village.ELECTED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Proves;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Auxiliary posts, which of them exclude others, and how many people a team has. */
class PostChargeTest {
  private final Village village = new Village();

  private Outcome<Post> create(Organization body, PostCharge charge, int seats) {
    return village.keepPost.create(
        new KeepPost.Create(body.id(), Post.Kind.OTHER, charge, "岗位", seats));
  }

  private Post post(Organization body, PostCharge charge) {
    return Village.done(create(body, charge, 3));
  }

  @Test
  @Proves("PD-1")
  void a_community_has_each_auxiliary_post_once_in_whatever_body() {
    post(village.party, PostCharge.SOCIAL_AFFAIRS_OFFICER);
    assertThat(Village.places(create(village.committee, PostCharge.SOCIAL_AFFAIRS_OFFICER, 1)))
        .containsExactly("PD-1.known charge");
    var next = village.body(Village.NEXT, OrganizationKind.VILLAGERS_COMMITTEE);
    post(next, PostCharge.SOCIAL_AFFAIRS_OFFICER);
  }

  @Test
  @Proves("PD-1")
  void an_elected_post_has_no_charge() {
    var elected =
        new KeepPost.Create(
            village.committee.id(), Post.Kind.MEMBER, PostCharge.ACCOUNTANT, "委员", 1);
    assertThat(Village.places(village.keepPost.create(elected)))
        .containsExactly("PD-1.charge charge");
  }

  @Test
  @Proves("PD-1")
  void only_the_border_has_militia_officers_and_one_each() {
    assertThat(Village.places(create(village.party, PostCharge.MILITIA_OFFICER, 2)))
        .containsExactly("PD-1.border charge", "PD-1.single seats");
    var border = village.body(DivisionCode.of("533102101201"), OrganizationKind.PARTY_BRANCH);
    var officer = Village.done(create(border, PostCharge.MILITIA_OFFICER, 1));
    assertThat(
            Village.places(
                village.keepPost.update(new KeepPost.Update(officer.id(), 1, "武装干事", 2))))
        .containsExactly("PD-1.single seats");
    assertThat(Village.places(create(village.party, PostCharge.RELIGION_OFFICER, 2)))
        .containsExactly("PD-1.single seats");
  }

  @Test
  @Proves("PD-1")
  void auxiliary_posts_are_normally_held_by_committee_members() {
    var assistant = post(village.party, PostCharge.PARTY_BUILDING_ASSISTANT);
    assertThat(Village.advice(village.begin(village.adult(), assistant, ELECTED)))
        .containsExactly("PD-1.alone");
    var member = village.adult();
    village.serves(member, village.members);
    assertThat(Village.advice(village.begin(member, assistant, ELECTED))).isEmpty();
    var accountant = post(village.committee, PostCharge.ACCOUNTANT);
    assertThat(Village.advice(village.begin(village.adult(), accountant, ELECTED))).isEmpty();
  }

  @Test
  @Proves("PD-2")
  void who_signs_for_expenses_does_not_check_them_and_who_keeps_books_does_not_supervise() {
    var approver = post(village.committee, PostCharge.EXPENSE_APPROVER);
    var checker = post(village.committee, PostCharge.FINANCE_CHECKER);
    var accountant = post(village.committee, PostCharge.ACCOUNTANT);
    var signs = village.adult();
    village.serves(signs, approver);
    var outcome = village.begin(signs, checker, ELECTED);
    assertThat(Village.places(outcome)).containsExactly("PD-2.incompatible post");
    assertThat(Village.violations(outcome).getFirst().numbers())
        .isEqualTo(Map.of("held", PostCharge.EXPENSE_APPROVER));
    Village.done(village.begin(signs, accountant, ELECTED));
    var supervises = village.adult();
    village.serves(supervises, village.supervisor);
    assertThat(Village.places(village.begin(supervises, accountant, ELECTED)))
        .containsExactly("PD-2.incompatible post");
    Village.done(village.begin(supervises, checker, ELECTED));
  }

  @Test
  @Proves({"PD-4", "C-7"})
  void the_two_committees_have_no_more_people_than_their_quota() {
    village.organizations.limit(Village.CODE, 2);
    var both = village.adult();
    village.serves(both, village.secretary);
    village.serves(both, village.chair);
    village.serves(village.adult(), village.members);
    var outcome = village.begin(village.adult(), village.members, ELECTED);
    assertThat(Village.places(outcome)).containsExactly("PD-4.full post");
    assertThat(Village.violations(outcome).getFirst().numbers())
        .isEqualTo(Map.of("people", 3, "limit", 2));
    Village.done(village.begin(both, village.members, ELECTED));
    Village.done(village.begin(village.adult(), village.supervisor, ELECTED));
    Village.done(village.begin(village.adult(), village.helper, ELECTED));
  }
}
