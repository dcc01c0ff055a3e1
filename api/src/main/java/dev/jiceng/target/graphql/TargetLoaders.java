package dev.jiceng.target.graphql;

import dev.jiceng.roster.jooq.OrganizationRow;
import dev.jiceng.shared.graphql.TownshipRef;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.target.TargetLetter;
import dev.jiceng.target.jooq.AssessmentRow;
import dev.jiceng.target.jooq.ReportRow;
import dev.jiceng.target.jooq.TargetDetails;
import dev.jiceng.target.jooq.TargetLetterRow;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.springframework.graphql.execution.BatchLoaderRegistry;

/** What rows do not carry is fetched for all of them at once, keyed by township and id. */
final class TargetLoaders {
  private static final String ROWS = "targetLetterRows";
  private static final String LETTERS = "targetLetters";
  private static final String REPORTS = "progressReports";
  private static final String ORGANIZATIONS = "letterOrganizations";
  private static final String ASSESSMENTS = "assessments";

  private final TargetDetails details;
  private final Reads reads;

  TargetLoaders(TargetDetails details, Reads reads) {
    this.details = details;
    this.reads = reads;
  }

  void register(BatchLoaderRegistry registry) {
    TownshipRef.register(
        registry,
        ROWS,
        TargetLetterRow.class,
        (scope, ids) -> details.rows(reads.in(scope), scope, ids));
    TownshipRef.register(
        registry,
        LETTERS,
        TargetLetter.class,
        (scope, ids) -> details.letters(reads.in(scope), ids));
    TownshipRef.register(
        registry, REPORTS, List.class, (scope, ids) -> details.reports(reads.in(scope), ids));
    TownshipRef.register(
        registry,
        ORGANIZATIONS,
        List.class,
        (scope, ids) -> details.organizations(reads.in(scope), ids));
    TownshipRef.register(
        registry,
        ASSESSMENTS,
        List.class,
        (scope, ids) -> details.assessments(reads.in(scope), ids));
  }

  static CompletableFuture<TargetLetterRow> row(
      DataFetchingEnvironment field, String township, UUID letter) {
    return TownshipRef.load(field, ROWS, township, letter);
  }

  static CompletableFuture<TargetLetter> letter(
      DataFetchingEnvironment field, String township, UUID letter) {
    return TownshipRef.load(field, LETTERS, township, letter);
  }

  static CompletableFuture<List<ReportRow>> reports(
      DataFetchingEnvironment field, String township, UUID lineage) {
    return TownshipRef.many(field, REPORTS, township, lineage);
  }

  static CompletableFuture<List<AssessmentRow>> assessments(
      DataFetchingEnvironment field, String township, UUID target) {
    return TownshipRef.many(field, ASSESSMENTS, township, target);
  }

  static CompletableFuture<List<OrganizationRow>> organizations(
      DataFetchingEnvironment field, String township, UUID letter) {
    return TownshipRef.many(field, ORGANIZATIONS, township, letter);
  }
}
