package dev.jiceng.seeds;

import static java.util.stream.Collectors.groupingBy;

import dev.jiceng.division.CommunityKind;
import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.DivisionLevel;
import dev.jiceng.roster.Coded;
import dev.jiceng.roster.Education;
import dev.jiceng.roster.Ethnicity;
import dev.jiceng.roster.Gender;
import dev.jiceng.roster.Membership;
import dev.jiceng.roster.Organization;
import dev.jiceng.roster.OrganizationKind;
import dev.jiceng.roster.Origin;
import dev.jiceng.roster.Person;
import dev.jiceng.roster.PoliticalStatus;
import dev.jiceng.roster.Post;
import dev.jiceng.roster.Profile;
import dev.jiceng.shared.Actor;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.jooq.Act;
import dev.jiceng.shared.jooq.DatabaseLogin;
import dev.jiceng.shared.jooq.Tx;
import dev.jiceng.shared.jooq.Writes;
import dev.jiceng.tenants.DivisionImport;
import dev.jiceng.tenants.NamedDivision;
import dev.jiceng.tenants.Provisioning;
import dev.jiceng.tenants.Scope;
import dev.jiceng.tenants.embedded.DemoData;
import dev.jiceng.tenants.embedded.Progress;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * The cadres of the survey of P8 in all counties of Yunnan (TR-7). A second load finds everything
 * there; one that was broken off is finished.
 */
public final class SurveySeeds implements DemoData {
  private static final Act LOADING = Act.of(new Actor("demo/survey", "云南省村干部调查（示例）"), "survey");

  private final DataSource admin;
  private final TownshipLoads loads;
  private final Survey survey = Survey.published();

  public SurveySeeds(
      DataSource admin, DatabaseLogin login, Provisioning provisioning, InstantSource clock) {
    this.admin = admin;
    this.loads = new TownshipLoads(login, provisioning, clock);
  }

  @Override
  public void load(Progress progress) {
    new DivisionImport(admin).load(SeedFiles.divisions());
    var all = SeedFiles.yunnan().stream().filter(DemoSeeds::hasCommittees).toList();
    var trainees =
        survey.trainees(all).stream()
            .collect(groupingBy(it -> Townships.above(it.community(), DivisionLevel.TOWNSHIP)));
    var settled =
        all.stream()
            .filter(it -> trainees.containsKey(Townships.above(it, DivisionLevel.TOWNSHIP)))
            .toList();
    progress.step("云南省 584 个乡镇的调查数据", "the survey of 584 townships of Yunnan");
    loads.load(
        Townships.of(settled),
        progress,
        (writes, communities) -> load(writes, communities, trainees));
  }

  private void load(
      Writes writes,
      List<NamedDivision> communities,
      Map<DivisionCode, List<Survey.Trainee>> trainees) {
    var township = Townships.above(communities.getFirst(), DivisionLevel.TOWNSHIP);
    var here = trainees.getOrDefault(township, List.of());
    writes.in(new Scope.Township(township, null), LOADING, tx -> load(tx, township, here));
  }

  private Outcome<Integer> load(Tx tx, DivisionCode township, List<Survey.Trainee> trainees) {
    var does = UseCases.of(tx, new SeededIds(Dice.of(township.value(), "survey ids")));
    var dice = Dice.of(township.value(), "survey people");
    for (Survey.Trainee trainee : trainees) {
      var person = person(does, trainee, dice);
      if (!does.roster().people(List.of(person.id())).isEmpty()) {
        return new Outcome.Unknown<>("nothing to do");
      }
      does.roster().add(person);
      appoint(does, trainee, person);
      does.audit("SURVEY", "Person", person.id());
    }
    return Outcome.done(trainees.size());
  }

  private Person person(UseCases does, Survey.Trainee trainee, Dice dice) {
    var day = survey.day();
    var born =
        dice.day(day.minusYears(trainee.age() + 1).plusDays(1), day.minusYears(trainee.age()));
    var profile =
        new Profile(
            Coded.of(Gender.class, trainee.gender()),
            born,
            Coded.of(Ethnicity.class, trainee.ethnicity()),
            Coded.of(Education.class, trainee.education()),
            PoliticalStatus.PARTY_MEMBER,
            trainee.graduate() ? Origin.GRADUATE_OFFICIAL : null,
            List.of());
    return new Person(does.ids().next(), Names.COMMON.next(dice), profile, 1);
  }

  private void appoint(UseCases does, Survey.Trainee trainee, Person person) {
    var community = trainee.community();
    String name = CommitteeSeeds.shortName(community);
    if (trainee.post().contains("SECRETARY")) {
      var kind =
          trainee.post().startsWith("DEPUTY") ? Post.Kind.DEPUTY_SECRETARY : Post.Kind.SECRETARY;
      var body = body(does, community, OrganizationKind.PARTY_GENERAL_BRANCH, name + "党总支");
      hold(does, body, kind, person);
    }
    if (trainee.post().contains("CHAIR")) {
      var kind = trainee.post().startsWith("DEPUTY") ? Post.Kind.DEPUTY_CHAIR : Post.Kind.CHAIR;
      hold(does, committee(does, community, name), kind, person);
    }
  }

  private static Organization committee(UseCases does, NamedDivision community, String name) {
    return CommunityKind.of(community.code()) == CommunityKind.VILLAGE
        ? body(does, community, OrganizationKind.VILLAGERS_COMMITTEE, name + "村民委员会")
        : body(does, community, OrganizationKind.RESIDENTS_COMMITTEE, name + "居民委员会");
  }

  private static Organization body(
      UseCases does, NamedDivision community, OrganizationKind kind, String name) {
    var body = new Organization(does.ids().next(), community.code(), kind, name);
    does.roster().add(body);
    return body;
  }

  private void hold(UseCases does, Organization body, Post.Kind kind, Person person) {
    var post = new Post(does.ids().next(), body.id(), kind, title(kind), kind.isLead(), 1);
    does.roster().add(post);
    does.roster()
        .add(new Membership(does.ids().next(), person.id(), post.id(), survey.elected(), null));
  }

  private static String title(Post.Kind kind) {
    return switch (kind) {
      case SECRETARY -> "书记";
      case DEPUTY_SECRETARY -> "副书记";
      case CHAIR -> "主任";
      case DEPUTY_CHAIR -> "副主任";
      case MEMBER, OTHER -> "委员";
    };
  }
}
