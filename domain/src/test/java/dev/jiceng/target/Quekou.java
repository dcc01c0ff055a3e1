package dev.jiceng.target;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.roster.Membership;
import dev.jiceng.roster.Organization;
import dev.jiceng.roster.OrganizationKind;
import dev.jiceng.roster.Person;
import dev.jiceng.roster.Post;
import dev.jiceng.roster.Roster;
import dev.jiceng.shared.Ids;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 缺口社区, the community of part 2 of the source document, with the numbers and the two lead
 * signatories of its letter. The text leaves the year blank (20XX) and gives no baselines: 2021 and
 * the baselines are ours.
 */
public final class Quekou {
  public static final DivisionCode COMMUNITY = DivisionCode.of("610725101001");
  public static final LocalDate TERM_START = LocalDate.of(2021, 11, 30);
  public static final Term TERM = new Term(TERM_START, LocalDate.of(2024, 11, 29));

  public final Organization party;
  public final Organization committee;
  public final Person secretary;
  public final Person chair;
  public final Membership secretaryship;
  public final Membership chairmanship;
  private final Ids ids;
  private final Post secretaryPost;
  private final Post chairPost;

  public Quekou(Ids ids) {
    this(COMMUNITY, ids);
  }

  public Quekou(DivisionCode community, Ids ids) {
    this.ids = ids;
    party =
        new Organization(ids.next(), community, OrganizationKind.PARTY_GENERAL_BRANCH, "缺口社区党总支");
    committee =
        new Organization(ids.next(), community, OrganizationKind.RESIDENTS_COMMITTEE, "缺口社区居民委员会");
    secretary = new Person(ids.next(), "朱宝平", null, null, null, null);
    chair = new Person(ids.next(), "李健", null, null, null, null);
    secretaryPost = new Post(ids.next(), party.id(), Post.Kind.SECRETARY, "党总支书记", true, 1);
    chairPost = new Post(ids.next(), committee.id(), Post.Kind.CHAIR, "居委会主任", true, 1);
    secretaryship =
        new Membership(ids.next(), secretary.id(), secretaryPost.id(), TERM_START, null);
    chairmanship = new Membership(ids.next(), chair.id(), chairPost.id(), TERM_START, null);
  }

  /** Both committees with their leads. */
  public void moveInto(Roster roster) {
    moveIntoWithoutChair(roster);
    roster.add(chairmanship);
  }

  /** Both committees; the chair's post is vacant. */
  public void moveIntoWithoutChair(Roster roster) {
    roster.add(party);
    roster.add(committee);
    roster.add(secretary);
    roster.add(chair);
    roster.add(secretaryPost);
    roster.add(chairPost);
    roster.add(secretaryship);
  }

  public TargetLetter draft(Term term) {
    return new TargetLetter(
        ids.next(),
        party.community(),
        term,
        1,
        null,
        false,
        LetterState.DRAFT,
        content(term),
        List.of(),
        List.of(),
        null,
        1);
  }

  /** The letter's words and numbers. */
  public LetterContent content(Term term) {
    return new LetterContent(
        "缺口社区“两委”任期目标责任书",
        List.of(party.id(), committee.id()),
        List.of(
            target(
                TargetKind.OVERALL,
                "力争三年内居民纯收入达9200元",
                term,
                indicator("居民人均纯收入", "元", "6200", "9200", null)),
            target(
                TargetKind.OVERALL,
                "“五保户”应保尽保，确保五保老人入院率达95%以上，力争达100%",
                term,
                indicator("五保老人入院率", "%", "80", "95", "100")),
            target(
                TargetKind.KEY,
                "社会养老保险参保率争取达90%，任期内达100%",
                term,
                indicator("社会养老保险参保率", "%", "70", "90", "100")),
            target(
                TargetKind.COMMITMENT,
                "力争90%以上村民组修水泥路",
                term,
                indicator("通水泥路村民组比例", "%", "40", "90", null)),
            target(
                TargetKind.COMMITMENT,
                "开挖蓄水量在10万方以上的大塘10口",
                term,
                indicator("10万方以上大塘", "口", "0", "10", null)),
            qualitative(TargetKind.KEY, "积极配合政府搞好集镇的规划和开发", "集镇规划获批并公布", term)),
        List.of(
            new Measure(ids.next(), Measure.Kind.RESIDENTS_FUNDS, "居民自筹资金修路", null),
            new Measure(
                ids.next(),
                Measure.Kind.CASE_BY_CASE_SUBSIDY,
                "“一事一议”补助资金修路",
                new BigDecimal("50000.00")),
            new Measure(ids.next(), Measure.Kind.PROJECT_FUNDS, "争取项目资金搞好水利兴修", null)),
        InspectionRhythm.YEARLY,
        "责任到人，奖惩分明");
  }

  private TermTarget target(TargetKind kind, String text, Term term, Indicator indicator) {
    return new TermTarget(
        ids.next(),
        ids.next(),
        kind,
        text,
        null,
        term.end(),
        List.of(),
        new TermTarget.Responsibility(secretary.id(), "一组"),
        List.of(indicator));
  }

  private TermTarget qualitative(TargetKind kind, String text, String acceptance, Term term) {
    return new TermTarget(
        ids.next(),
        ids.next(),
        kind,
        text,
        acceptance,
        term.end(),
        List.of("镇规划建设办"),
        new TermTarget.Responsibility(chair.id(), "集镇"),
        List.of());
  }

  private Indicator indicator(
      String name, String unit, String baseline, String floor, @Nullable String stretch) {
    UUID id = ids.next();
    return new Indicator(
        id,
        ids.next(),
        name,
        unit,
        Direction.UP,
        new BigDecimal(baseline),
        new BigDecimal(floor),
        stretch == null ? null : new BigDecimal(stretch),
        List.of());
  }
}
