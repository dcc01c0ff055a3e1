package dev.jiceng.regulation;

import dev.jiceng.regulation.Value.Codes;
import dev.jiceng.regulation.Value.Days;
import dev.jiceng.regulation.Value.Flag;
import dev.jiceng.regulation.Value.Share;
import dev.jiceng.regulation.Value.Text;
import dev.jiceng.regulation.Value.Whole;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Every parameter a profile can set, by rule: the closed list. Whoever needs one names its
 * constant, so that one which is not declared does not compile. Education is given by the classes
 * of GB/T 4658, first digit and zero. Whole numbers are persons or seats unless the name says
 * otherwise.
 */
public final class Parameters {
  private static final Map<String, Parameter<?>> ALL = new LinkedHashMap<>();

  // C-1 to C-3: the Party organization's committee.
  public static final Parameter<Whole> C_1_SEATS_LEAST = seats("C-1", "seats.least");
  public static final Parameter<Whole> C_1_SEATS_MOST = seats("C-1", "seats.most");
  public static final Parameter<Whole> C_1_SECRETARIES = seats("C-1", "secretaries");
  public static final Parameter<Whole> C_1_DEPUTIES_LEAST = seats("C-1", "deputies.least");
  public static final Parameter<Whole> C_1_DEPUTIES_MOST = seats("C-1", "deputies.most");
  public static final Parameter<Whole> C_1_ORGANIZATION = seats("C-1", "organizationMembers");
  public static final Parameter<Whole> C_1_PUBLICITY = seats("C-1", "publicityMembers");
  public static final Parameter<Whole> C_1_DISCIPLINE = seats("C-1", "disciplineMembers");
  public static final Parameter<Flag> C_1_DEPUTY_DISCIPLINE = flag("C-1", "deputyIsDiscipline");
  public static final Parameter<Whole> C_2_SEATS_LEAST = seats("C-2", "seats.least");
  public static final Parameter<Whole> C_2_SEATS_MOST = seats("C-2", "seats.most");
  public static final Parameter<Whole> C_2_SECRETARIES = seats("C-2", "secretaries");
  public static final Parameter<Whole> C_2_DEPUTIES_LEAST = seats("C-2", "deputies.least");
  public static final Parameter<Whole> C_2_DEPUTIES_MOST = seats("C-2", "deputies.most");
  public static final Parameter<Whole> C_2_DISCIPLINE = seats("C-2", "disciplineMembers");
  public static final Parameter<Flag> C_2_DEPUTY_DISCIPLINE = flag("C-2", "deputyIsDiscipline");
  public static final Parameter<Whole> C_3_SEATS_LEAST = seats("C-3", "seats.least");
  public static final Parameter<Whole> C_3_SEATS_USUAL = seats("C-3", "seats.usualMost");
  public static final Parameter<Whole> C_3_SEATS_MOST = seats("C-3", "seats.most");
  public static final Parameter<Whole> C_3_SECRETARIES = seats("C-3", "secretaries");
  public static final Parameter<Whole> C_3_DEPUTIES_LEAST = seats("C-3", "deputies.least");
  public static final Parameter<Whole> C_3_DEPUTIES_MOST = seats("C-3", "deputies.most");
  public static final Parameter<Whole> C_3_DISCIPLINE = seats("C-3", "disciplineMembers");
  public static final Parameter<Flag> C_3_DEPUTY_DISCIPLINE = flag("C-3", "deputyIsDiscipline");

  // C-4 to C-7: the self-governing bodies, and both committees together.
  public static final Parameter<Whole> C_4_SEATS_LEAST = seats("C-4", "seats.least");
  public static final Parameter<Whole> C_4_SEATS_MOST = seats("C-4", "seats.most");
  public static final Parameter<Whole> C_4_CHAIRS = seats("C-4", "chairs");
  public static final Parameter<Whole> C_5_SEATS_LEAST = seats("C-5", "seats.least");
  public static final Parameter<Whole> C_5_SEATS_MOST = seats("C-5", "seats.most");
  public static final Parameter<Whole> C_5_CHAIRS = seats("C-5", "chairs");
  public static final Parameter<Whole> C_5_DEPUTIES_LEAST = seats("C-5", "deputies.least");
  public static final Parameter<Whole> C_5_DEPUTIES_MOST = seats("C-5", "deputies.most");
  public static final Parameter<Whole> C_6_SEATS_LEAST = seats("C-6", "seats.least");
  public static final Parameter<Whole> C_6_SEATS_MOST = seats("C-6", "seats.most");
  public static final Parameter<Whole> C_6_CHAIRS = seats("C-6", "chairs");
  public static final Parameter<Whole> C_7_VILLAGE_USUAL = seats("C-7", "village.usual");
  public static final Parameter<Whole> C_7_VILLAGE_MOST = seats("C-7", "village.most");
  public static final Parameter<Whole> C_7_COMMUNITY_LEAST = seats("C-7", "community.least");
  public static final Parameter<Whole> C_7_COMMUNITY_MOST = seats("C-7", "community.most");
  public static final Parameter<Flag> C_7_CROSS = flag("C-7", "crossMembership");

  // C-8 to C-18: who sits in them.
  public static final Parameter<Whole> C_8_MEMBERS_LEAST = seats("C-8", "members.least");
  public static final Parameter<Whole> C_8_AGE_MOST = age("C-8", "age.most");
  public static final Parameter<Whole> C_9_WOMEN_LEAST = seats("C-9", "women.least");
  public static final Parameter<Flag> C_9_FEDERATION = flag("C-9", "womanHeadsFederation");
  public static final Parameter<Share> C_10_MEMBERS_LEAST = share("C-10", "members.least");
  public static final Parameter<Share> C_10_CHAIRS_LEAST = share("C-10", "chairs.least");
  public static final Parameter<Text> C_10_TREND = text("C-10", "trend");
  public static final Parameter<Share> C_11_MEMBERS_ABOUT = share("C-11", "members.about");
  public static final Parameter<Share> C_11_TOLERANCE = share("C-11", "members.tolerance");
  public static final Parameter<Flag> C_12_REPRESENTED = flag("C-12", "minorityRepresented");
  public static final Parameter<Codes> C_13_EDUCATION = codes("C-13", "education");
  public static final Parameter<Whole> C_13_AGE_MOST = age("C-13", "age.most");
  public static final Parameter<Flag> C_13_WAIVABLE = flag("C-13", "waivable");
  public static final Parameter<Whole> C_14_STAYING_AGE = age("C-14", "staying.excellentAbove");
  public static final Parameter<Whole> C_14_NEW_AGE_MOST = age("C-14", "new.age.most");
  public static final Parameter<Codes> C_14_NEW_EDUCATION = codes("C-14", "new.education");
  public static final Parameter<Whole> C_14_CONTINUING_AGE_MOST =
      age("C-14", "continuing.age.most");
  public static final Parameter<Flag> C_14_WAIVABLE = flag("C-14", "waivable");
  public static final Parameter<Whole> C_15_LEADS_LEAST = seats("C-15", "leads.least");
  public static final Parameter<Codes> C_15_EDUCATION = codes("C-15", "education");
  public static final Parameter<Flag> C_15_FULL_TIME = flag("C-15", "fullTime");
  public static final Parameter<Flag> C_16_PREFERRED = flag("C-16", "preferred");
  public static final Parameter<Flag> C_16_POSTED_IN = flag("C-16", "postedInSeparate");
  public static final Parameter<Text> C_16_AGREED_BY = text("C-16", "separate.agreedBy");
  public static final Parameter<Codes> C_17_KIN = codes("C-17", "kin");
  public static final Parameter<Flag> C_17_NOMINATION = flag("C-17", "fromNomination");
  public static final Parameter<Codes> C_18_COMPARED = codes("C-18", "compared");

  // Q-1 to Q-8: who may stand, and who may vote.
  public static final Parameter<Codes> Q_1_ITEMS = codes("Q-1", "items");
  public static final Parameter<Codes> Q_2_ITEMS = codes("Q-2", "items");
  public static final Parameter<Codes> Q_3_ITEMS = codes("Q-3", "items");
  public static final Parameter<Codes> Q_4_TOWNSHIP = codes("Q-4", "township.departments");
  public static final Parameter<Codes> Q_4_COUNTY = codes("Q-4", "county.departments");
  public static final Parameter<Codes> Q_5_STUDIED_BY = codes("Q-5", "studiedBy");
  public static final Parameter<Flag> Q_6_REVIEW_FIRST = flag("Q-6", "reviewFirst");
  public static final Parameter<Codes> Q_7_PLEDGES = codes("Q-7", "pledges");
  public static final Parameter<Whole> Q_8_AGE_LEAST = age("Q-8", "age.least");
  public static final Parameter<Whole> Q_8_RESIDENCE_LEAST = years("Q-8", "residenceYears.least");

  // PE-1 to PE-6: the Party organization's election.
  public static final Parameter<Codes> PE_1_STEPS =
      codes(
          "PE-1",
          "steps",
          Set.of(
              "MOBILISATION",
              "MEMBERS_RECOMMEND",
              "REPRESENTATIVES_RECOMMEND",
              "TOWNSHIP_STUDY",
              "JOINT_REVIEW",
              "INSPECTION",
              "PROSPECTIVE_LIST",
              "NOTICE",
              "APPROVAL",
              "MEETING",
              "LEADS_ELECTED",
              "RESULT_NOTICE",
              "RESULT_APPROVAL",
              "FILING"));
  public static final Parameter<Share> PE_2_SURPLUS = share("PE-2", "surplus.least");
  public static final Parameter<Codes> PE_2_STAGES =
      codes("PE-2", "stages", Set.of("INITIAL", "INSPECTION", "FORMAL"));
  public static final Parameter<Days> PE_3_INSPECTION = days("PE-3", "inspection.notice");
  public static final Parameter<Days> PE_3_PROSPECTIVE = days("PE-3", "prospective.notice");
  public static final Parameter<Days> PE_3_RESULT = days("PE-3", "result.notice");
  public static final Parameter<Share> PE_4_PRESENT = share("PE-4", "present.above");
  public static final Parameter<Share> PE_6_APPROVALS = share("PE-6", "approvals.above");

  // VE-1 to VE-17: the villagers' or residents' committee's election.
  public static final Parameter<Flag> VE_1_AFTER_PARTY = flag("VE-1", "afterParty");
  public static final Parameter<Whole> VE_2_VILLAGE_LEAST = seats("VE-2", "village.least");
  public static final Parameter<Whole> VE_2_VILLAGE_MOST = seats("VE-2", "village.most");
  public static final Parameter<Flag> VE_2_VILLAGE_ODD = flag("VE-2", "village.odd");
  public static final Parameter<Whole> VE_2_COMMUNITY_LEAST = seats("VE-2", "community.least");
  public static final Parameter<Whole> VE_2_COMMUNITY_MOST = seats("VE-2", "community.most");
  public static final Parameter<Flag> VE_2_COMMUNITY_ODD = flag("VE-2", "community.odd");
  public static final Parameter<Whole> VE_2_CHAIRS = seats("VE-2", "chairs");
  public static final Parameter<Whole> VE_2_DEPUTIES_LEAST = seats("VE-2", "deputies.least");
  public static final Parameter<Whole> VE_2_DEPUTIES_MOST = seats("VE-2", "deputies.most");
  public static final Parameter<Whole> VE_2_SUPERVISION = seats("VE-2", "supervision.members");
  public static final Parameter<Flag> VE_2_NOMINATED_LEAVES = flag("VE-2", "nominatedLeaves");
  public static final Parameter<Flag> VE_2_DEPUTY_PRESIDES = flag("VE-2", "deputyPresides");
  public static final Parameter<Flag> VE_3_BEFORE_REGISTRATION =
      flag("VE-3", "publishedBeforeRegistration");
  public static final Parameter<Days> VE_4_LIST = days("VE-4", "list.before");
  public static final Parameter<Days> VE_4_NOTICE_LEAST = days("VE-4", "notice.least");
  public static final Parameter<Days> VE_4_NOTICE_MOST = days("VE-4", "notice.most");
  public static final Parameter<Days> VE_4_OBJECTION = days("VE-4", "objection.within");
  public static final Parameter<Days> VE_4_DECISION = days("VE-4", "decision.within");
  public static final Parameter<Whole> VE_5_VOTERS = seats("VE-5", "voters.least");
  public static final Parameter<Whole> VE_5_HOUSEHOLDS = seats("VE-5", "householdReps.least");
  public static final Parameter<Whole> VE_5_GROUPS = seats("VE-5", "groupReps.least");
  public static final Parameter<Whole> VE_7_SURPLUS = seats("VE-7", "surplus.least");
  public static final Parameter<Days> VE_7_NOTICE = days("VE-7", "notice.least");
  public static final Parameter<Flag> VE_8_BOOTH = flag("VE-8", "secretBooth");
  public static final Parameter<Flag> VE_8_MOBILE = flag("VE-8", "mobileBoxJustified");
  public static final Parameter<Flag> VE_8_PROXY_KIN = flag("VE-8", "proxyKinInWriting");
  public static final Parameter<Whole> VE_8_BOXES = seats("VE-8", "mobileBoxes.most");
  public static final Parameter<Whole> VE_8_PROXIES = seats("VE-8", "proxies.most");
  public static final Parameter<Days> VE_9_NOTICE = days("VE-9", "notice.least");
  public static final Parameter<Share> VE_9_TURNOUT = share("VE-9", "turnout.above");
  public static final Parameter<Share> VE_10_VOTES = share("VE-10", "votes.above");
  public static final Parameter<Share> VE_10_SECOND = share("VE-10", "secondVote.least");
  public static final Parameter<Whole> VE_13_TERM = years("VE-13", "termYears");
  public static final Parameter<Share> VE_17_VOTERS = share("VE-17", "voters.least");
  public static final Parameter<Share> VE_17_REPRESENTATIVES =
      share("VE-17", "representatives.least");
  public static final Parameter<Share> VE_17_TURNOUT = share("VE-17", "turnout.above");
  public static final Parameter<Share> VE_17_VOTES = share("VE-17", "votes.above");

  // S-1 to S-4: the bodies elected afterwards.
  public static final Parameter<Days> S_1_WITHIN = days("S-1", "within");
  public static final Parameter<Codes> S_1_EXCLUDED = codes("S-1", "excluded");
  public static final Parameter<Whole> S_2_HOUSEHOLDS_LEAST = seats("S-2", "households.least");
  public static final Parameter<Whole> S_2_HOUSEHOLDS_MOST = seats("S-2", "households.most");
  public static final Parameter<Share> S_2_WOMEN = share("S-2", "women.least");
  public static final Parameter<Whole> S_2_GROUP_LEAST = seats("S-2", "group.least");
  public static final Parameter<Whole> S_2_GROUP_MOST = seats("S-2", "group.most");
  public static final Parameter<Days> S_3_WITHIN = days("S-3", "within");
  public static final Parameter<Codes> S_4_TRACKED = codes("S-4", "tracked");

  // R-1 to R-12: preparation, discipline, hand-over.
  public static final Parameter<Flag> R_1_RELEASE = flag("R-1", "releaseFirst");
  public static final Parameter<Flag> R_2_PUBLISHED = flag("R-2", "publishedBeforeVote");
  public static final Parameter<Codes> R_3_TALKS = codes("R-3", "talks");
  public static final Parameter<Flag> R_4_RECORDED = flag("R-4", "recordedBeforeService");
  public static final Parameter<Whole> R_5_REPORTERS = seats("R-5", "reportersPerGroup.least");
  public static final Parameter<Days> R_6_CONCLUSION = days("R-6", "conclusion.within");
  public static final Parameter<Flag> R_6_VOIDS = flag("R-6", "voidsCandidacy");
  public static final Parameter<Days> R_7_WITHIN = days("R-7", "within");
  public static final Parameter<Codes> R_7_ITEMS = codes("R-7", "items");
  public static final Parameter<Flag> R_9_PRE_REVIEW = flag("R-9", "preReview");
  public static final Parameter<Codes> R_12_LEVELS = codes("R-12", "levels");

  // G-7: after how many working days an overdue finding is with whom.
  public static final Parameter<Whole> G_7_COUNTY = workingDays("G-7", "overdue.county");
  public static final Parameter<Whole> G_7_PREFECTURE = workingDays("G-7", "overdue.prefecture");
  public static final Parameter<Whole> G_7_PROVINCE = workingDays("G-7", "overdue.province");

  /** In the catalogue's order. */
  private static final List<String> RULES =
      Stream.of(
              section("C", 18),
              section("Q", 8),
              section("PE", 7),
              section("VE", 18),
              section("S", 4),
              section("R", 12),
              section("G", 14))
          .flatMap(rules -> rules)
          .toList();

  private Parameters() {}

  public static Collection<Parameter<?>> all() {
    return java.util.Collections.unmodifiableCollection(ALL.values());
  }

  public static Optional<Parameter<?>> find(String rule, String name) {
    return Optional.ofNullable(ALL.get(rule + " " + name));
  }

  /** The rules a profile can speak of, with parameters or without, in the catalogue's order. */
  public static List<String> rules() {
    return RULES;
  }

  private static Stream<String> section(String name, int rules) {
    return IntStream.rangeClosed(1, rules).mapToObj(number -> name + "-" + number);
  }

  private static Parameter<Whole> seats(String rule, String name) {
    return put(new Parameter<>(rule, name, Value.Kind.WHOLE, Whole.class, 0, 999));
  }

  private static Parameter<Whole> age(String rule, String name) {
    return put(new Parameter<>(rule, name, Value.Kind.WHOLE, Whole.class, 16, 120));
  }

  private static Parameter<Whole> years(String rule, String name) {
    return put(new Parameter<>(rule, name, Value.Kind.WHOLE, Whole.class, 1, 10));
  }

  private static Parameter<Whole> workingDays(String rule, String name) {
    return put(new Parameter<>(rule, name, Value.Kind.WHOLE, Whole.class, 1, 250));
  }

  private static Parameter<Share> share(String rule, String name) {
    return put(new Parameter<>(rule, name, Value.Kind.SHARE, Share.class, 0, 1));
  }

  private static Parameter<Days> days(String rule, String name) {
    return put(new Parameter<>(rule, name, Value.Kind.DAYS, Days.class, 1, 366));
  }

  private static Parameter<Codes> codes(String rule, String name) {
    return put(new Parameter<>(rule, name, Value.Kind.CODES, Codes.class, 0, 0));
  }

  private static Parameter<Codes> codes(String rule, String name, Set<String> among) {
    return put(new Parameter<>(rule, name, Value.Kind.CODES, Codes.class, 0, 0, among));
  }

  private static Parameter<Text> text(String rule, String name) {
    return put(new Parameter<>(rule, name, Value.Kind.TEXT, Text.class, 0, 0));
  }

  private static Parameter<Flag> flag(String rule, String name) {
    return put(new Parameter<>(rule, name, Value.Kind.FLAG, Flag.class, 0, 0));
  }

  private static <V extends Value> Parameter<V> put(Parameter<V> parameter) {
    if (ALL.put(parameter.key(), parameter) != null) {
      throw new IllegalStateException(parameter.key() + " is declared twice");
    }
    return parameter;
  }
}
