package dev.jiceng.seeds;

import dev.jiceng.division.CommunityKind;
import dev.jiceng.division.DivisionCode;
import dev.jiceng.roster.Membership;
import dev.jiceng.roster.Organization;
import dev.jiceng.roster.OrganizationKind;
import dev.jiceng.roster.Person;
import dev.jiceng.roster.Post;
import dev.jiceng.tenants.NamedDivision;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** Elects the two committees of a community out of invented people. */
final class CommitteeSeeds {
  private static final Pattern COMMITTEE = Pattern.compile("(居民委员会|居委会|民委员会|委会)$");
  private static final List<String> PARTY_POSTS = List.of("组织委员", "宣传委员", "纪检委员");
  private static final List<String> COMMITTEE_POSTS = List.of("治保委员", "妇女委员", "民政委员");
  private static final List<String> EDUCATION = List.of("20", "30", "30", "40", "60", "60", "70");

  private final UseCases does;
  private final Dice dice;
  private final LocalDate elected;

  CommitteeSeeds(UseCases does, Dice dice, LocalDate elected) {
    this.does = does;
    this.dice = dice;
    this.elected = elected;
  }

  static String shortName(NamedDivision community) {
    return COMMITTEE.matcher(community.name()).replaceFirst("");
  }

  /** {@code known} are the leads' names where they are known: secretary, then chair. */
  void elect(UUID firstId, NamedDivision community, List<String> known) {
    var party = party(firstId, community);
    var committee = committee(community);
    var secretary = lead(party, Post.Kind.SECRETARY, "书记", person(known, 0));
    boolean all = community.code().equals(Dongfeng.COMMUNITY);
    var partyPosts = all ? PARTY_POSTS : dice.some(PARTY_POSTS, dice.between(1, 3));
    members(party, Post.Kind.DEPUTY_SECRETARY, "副书记", partyPosts);
    // 一肩挑: one person leads both, and signs for both
    boolean secretaryIsChair = known.isEmpty() && dice.chance(30);
    lead(committee, Post.Kind.CHAIR, "主任", secretaryIsChair ? secretary : person(known, 1));
    members(
        committee, Post.Kind.DEPUTY_CHAIR, "副主任", dice.some(COMMITTEE_POSTS, dice.between(1, 3)));
    does.audit("ELECT", "Organization", party.id());
    does.audit("ELECT", "Organization", committee.id());
  }

  private Organization party(UUID id, NamedDivision community) {
    boolean general = dice.chance(25) || community.code().equals(Dongfeng.COMMUNITY);
    var kind = general ? OrganizationKind.PARTY_GENERAL_BRANCH : OrganizationKind.PARTY_BRANCH;
    return added(id, community.code(), kind, shortName(community) + (general ? "党总支" : "党支部"));
  }

  private Organization committee(NamedDivision community) {
    String name = shortName(community);
    if (CommunityKind.of(community.code()) == CommunityKind.NEIGHBOURHOOD) {
      return added(
          does.ids().next(),
          community.code(),
          OrganizationKind.RESIDENTS_COMMITTEE,
          name + "居民委员会");
    }
    String full = name.endsWith("村") ? name + "民委员会" : name + "村民委员会";
    return added(does.ids().next(), community.code(), OrganizationKind.VILLAGERS_COMMITTEE, full);
  }

  private Organization added(UUID id, DivisionCode code, OrganizationKind kind, String name) {
    var organization = new Organization(id, code, kind, name);
    does.roster().add(organization);
    return organization;
  }

  private void members(
      Organization organization, Post.Kind deputy, String title, List<String> titles) {
    hold(post(organization, deputy, title, false), person(List.of(), 0));
    for (String member : titles) {
      hold(post(organization, Post.Kind.MEMBER, member, false), person(List.of(), 0));
    }
  }

  private UUID lead(Organization organization, Post.Kind kind, String title, UUID person) {
    hold(post(organization, kind, title, true), person);
    return person;
  }

  private UUID post(Organization organization, Post.Kind kind, String title, boolean lead) {
    var post = new Post(does.ids().next(), organization.id(), kind, title, lead, 1);
    does.roster().add(post);
    return post.id();
  }

  private void hold(UUID post, UUID person) {
    does.roster().add(new Membership(does.ids().next(), person, post, elected, null));
  }

  private UUID person(List<String> known, int position) {
    String name = position < known.size() ? known.get(position) : Names.COMMON.next(dice);
    var born = dice.day(LocalDate.of(1966, 1, 1), LocalDate.of(1998, 12, 31));
    String gender = known.isEmpty() && dice.chance(35) ? "2" : "1";
    var person = new Person(does.ids().next(), name, gender, born, "01", dice.pick(EDUCATION));
    does.roster().add(person);
    return person.id();
  }
}
