package dev.jiceng.election.candidacy.graphql;

import static graphql.schema.PropertyDataFetcher.fetching;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.graphql.Divisions;
import dev.jiceng.election.candidacy.NegativeItem;
import dev.jiceng.election.candidacy.ReviewAction;
import dev.jiceng.election.candidacy.jooq.CandidacyRow;
import dev.jiceng.election.candidacy.jooq.ReviewEyes;
import dev.jiceng.election.candidacy.jooq.ReviewList;
import dev.jiceng.election.candidacy.jooq.ReviewRow;
import dev.jiceng.roster.jooq.PersonRow;
import dev.jiceng.shared.Violation;
import dev.jiceng.shared.graphql.Callers;
import dev.jiceng.shared.graphql.Language;
import dev.jiceng.shared.graphql.Messages;
import dev.jiceng.shared.graphql.Payloads;
import dev.jiceng.shared.graphql.TownshipRef;
import dev.jiceng.shared.graphql.engine.Permissions;
import dev.jiceng.shared.jooq.Reads;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A review as the caller may see it: the row holds no more than that. */
final class ReviewFetchers {
  private final Divisions divisions;
  private final Messages messages;
  private final Payloads payloads;
  private final Reads reads;

  ReviewFetchers(Divisions divisions, Messages messages, Payloads payloads, Reads reads) {
    this.divisions = divisions;
    this.messages = messages;
    this.payloads = payloads;
    this.reads = reads;
  }

  /** SDL's {@code ReviewDepartment}. */
  record Department(String code, String label) {}

  /** SDL's {@code NegativeListItem}. */
  record Item(String code, String label, String rule, boolean canBeOverruled) {}

  void wire(RuntimeWiring.Builder wiring) {
    wiring.type(CandidacyIds.REVIEW, this::review);
    wiring.type("DepartmentOpinion", this::opinion);
    wiring.type("QualificationReviewGroup", it -> CandidacyFetchers.grouped(it, divisions));
    wiring.type("ReviewBacklogGroup", this::backlog);
  }

  private TypeRuntimeWiring.Builder review(TypeRuntimeWiring.Builder type) {
    return type.dataFetcher(
            "id", of(it -> CandidacyIds.of(CandidacyIds.REVIEW, it.communityCode(), it.uuid())))
        .dataFetcher("township", of(it -> divisions.named(it.township())))
        .dataFetcher("community", of(it -> divisions.named(it.communityCode())))
        .dataFetcher(
            "candidacy",
            of(it -> CandidacyIds.of(CandidacyIds.CANDIDACY, it.communityCode(), it.candidacyId())))
        .dataFetcher(
            "profile",
            of(it -> Map.of("profile", it.pinned().id(), "version", it.pinned().version())))
        .dataFetcher("person", ReviewFetchers::person)
        .dataFetcher("state", of(ReviewFetchers::state))
        .dataFetcher("departments", field -> departments(row(field).departments(), field))
        .dataFetcher("missing", field -> departments(row(field).missing(), field))
        .dataFetcher("items", this::items)
        .dataFetcher("version", of(it -> it.conducted() ? it.version() : null))
        .dataFetcher("nextSteps", this::nextSteps);
  }

  private static DataFetcher<?> of(Function<ReviewRow, @Nullable Object> value) {
    return fetching(value);
  }

  private static ReviewRow row(DataFetchingEnvironment field) {
    return Objects.requireNonNull(field.<ReviewRow>getSource());
  }

  private static Object person(DataFetchingEnvironment field) {
    var row = row(field);
    return TownshipRef.<PersonRow>load(
        field, CandidacyFetchers.PEOPLE, row.township(), row.personId());
  }

  private static CandidacyRow.State state(ReviewRow row) {
    return row.passed() == null
        ? CandidacyRow.State.OPEN
        : row.passed() ? CandidacyRow.State.PASSED : CandidacyRow.State.REFUSED;
  }

  private @Nullable List<Department> departments(
      @Nullable List<String> codes, DataFetchingEnvironment field) {
    return codes == null
        ? null
        : codes.stream().map(code -> department(code, field.getLocale())).toList();
  }

  private Department department(String code, Locale locale) {
    return new Department(code, label("department.", code, locale));
  }

  /** A county's own code stands for itself. */
  private String label(String kind, String code, Locale locale) {
    return messages.find(Language.of(locale), kind + code).orElse(code);
  }

  private List<Item> items(DataFetchingEnvironment field) {
    var row = row(field);
    return new PinnedRules(reads, DivisionCode.of(row.township()))
        .qualification(row.pinned()).list().items().stream()
            .map(item -> item(item, field.getLocale()))
            .toList();
  }

  private Item item(NegativeItem item, Locale locale) {
    return new Item(
        item.code(),
        label("negativeItem.", item.code(), locale),
        item.rule().id(),
        item.canBeOverruled());
  }

  private TypeRuntimeWiring.Builder opinion(TypeRuntimeWiring.Builder type) {
    return type.dataFetcher(
        "department",
        field -> {
          ReviewRow.Opinion opinion = Objects.requireNonNull(field.getSource());
          return department(opinion.department(), field.getLocale());
        });
  }

  private TypeRuntimeWiring.Builder backlog(TypeRuntimeWiring.Builder type) {
    return type.dataFetcher(
            "township", fetching((ReviewList.Backlog it) -> divisions.named(it.township())))
        .dataFetcher(
            "department",
            field -> {
              ReviewList.Backlog backlog = Objects.requireNonNull(field.getSource());
              return department(backlog.department(), field.getLocale());
            })
        .dataFetcher("oldestOn", fetching(ReviewList.Backlog::oldest));
  }

  /** What is in the way is told to those alone who may know what they are told by it. */
  private List<CandidacyFetchers.Step> nextSteps(DataFetchingEnvironment field) {
    var row = row(field);
    var caller = Callers.of(field.getGraphQlContext());
    var eyes = Eyes.of(caller);
    var granted = Permissions.granted(field.getGraphQLSchema(), caller);
    return Arrays.stream(ReviewAction.values())
        .map(action -> {
          String mutation = mutation(action);
          boolean permitted =
              granted.contains("Mutation." + mutation) && mayTake(action, row, eyes);
          boolean told = permitted || (action == ReviewAction.CLOSE && eyes.watches());
          List<Violation> blockers =
              told ? row.review().blockers(action, eyes.departments()) : List.of();
          return new CandidacyFetchers.Step(
              mutation,
              messages.text(field.getLocale(), "action.ReviewAction." + action, Map.of()),
              permitted,
              payloads.violations(blockers, field.getLocale()),
              null);
        })
        .toList();
  }

  private static boolean mayTake(ReviewAction action, ReviewRow row, ReviewEyes eyes) {
    return action == ReviewAction.ANSWER
        ? row.departments().stream().anyMatch(it -> eyes.speaksFor(row.level(), it))
        : eyes.conducts().contains(row.level());
  }

  private static String mutation(ReviewAction action) {
    return switch (action) {
      case ANSWER -> "qualificationReviewAnswer";
      case OVERRULE -> "qualificationReviewOverrule";
      case CLOSE -> "qualificationReviewClose";
    };
  }
}
