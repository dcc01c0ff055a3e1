package dev.jiceng.guidance.graphql;

import static org.jooq.impl.DSL.noCondition;

import dev.jiceng.division.graphql.Divisions;
import dev.jiceng.guidance.jooq.ChecklistTemplateList;
import dev.jiceng.guidance.jooq.FieldCheckList;
import dev.jiceng.guidance.jooq.FieldCheckRow;
import dev.jiceng.guidance.jooq.InstructorList;
import dev.jiceng.shared.graphql.NodeKind;
import dev.jiceng.shared.graphql.Work;
import dev.jiceng.shared.jooq.Boards;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.shared.jooq.Writes;
import dev.jiceng.tenants.Scope;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Wires the guidance's part of the API. */
@Configuration(proxyBeanMethods = false)
class GuidanceConfiguration {
  static final Work.Kind<FieldCheckRow> CHECK =
      new Work.Kind<>(
          GuidanceKinds.CHECK,
          (tx, id) -> checks(tx.sql(), noCondition(), List.of(id)).get(id),
          FieldCheckRow::check);

  static final Work.Kind<ChecklistTemplateList.Row> TEMPLATE =
      new Work.Kind<>(
          GuidanceKinds.TEMPLATE,
          (tx, id) -> templates(tx.sql(), tx.scope(), List.of(id)).get(id),
          ChecklistTemplateList.Row::uuid);

  static final Work.Kind<InstructorList.Row> INSTRUCTOR =
      new Work.Kind<>(
          GuidanceKinds.INSTRUCTOR,
          (tx, id) -> instructors(tx.sql(), tx.scope(), List.of(id)).get(id),
          InstructorList.Row::uuid);

  @Bean
  SyncWork syncWork(Writes writes, Reads reads) {
    return new SyncWork(writes, reads);
  }

  @Bean
  RuntimeWiringConfigurer guidanceFields(Divisions divisions, InstantSource clock) {
    return wiring -> {
      new FieldCheckFetchers(divisions).wire(wiring);
      new InstructorFetchers(clock).wire(wiring);
    };
  }

  @Bean
  NodeKind<InstructorList.Row> instructorNodes(Reads reads) {
    return NodeKind.of(
        GuidanceKinds.INSTRUCTOR,
        InstructorList.Row.class,
        (scope, ids) -> instructors(reads.board(Boards.counties(scope).getFirst()), scope, ids));
  }

  @Bean
  NodeKind<FieldCheckRow> fieldCheckNodes(Reads reads) {
    return NodeKind.of(
        GuidanceKinds.CHECK,
        FieldCheckRow.class,
        (scope, ids) -> checks(reads.in(scope), FieldCheckList.within(scope), ids));
  }

  @Bean
  NodeKind<ChecklistTemplateList.Row> checklistNodes(Reads reads) {
    return NodeKind.of(
        GuidanceKinds.TEMPLATE,
        ChecklistTemplateList.Row.class,
        (scope, ids) -> templates(reads.board(Boards.counties(scope).getFirst()), scope, ids));
  }

  static Map<UUID, FieldCheckRow> checks(DSLContext sql, Condition within, Collection<UUID> ids) {
    return FieldCheckList.listing()
        .byId(sql, within, ids, FieldCheckList.nest(), FieldCheckRow::check);
  }

  private static Map<UUID, InstructorList.Row> instructors(
      DSLContext sql, Scope scope, Collection<UUID> ids) {
    var nest = InstructorList.nest(Boards.seenFrom(scope));
    return InstructorList.listing().byId(sql, noCondition(), ids, nest, InstructorList.Row::uuid);
  }

  private static Map<UUID, ChecklistTemplateList.Row> templates(
      DSLContext sql, Scope scope, Collection<UUID> ids) {
    var nest = ChecklistTemplateList.nest(Boards.seenFrom(scope));
    return ChecklistTemplateList.listing()
        .byId(sql, noCondition(), ids, nest, ChecklistTemplateList.Row::uuid);
  }
}
