package dev.jiceng.guidance.graphql;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.DivisionLevel;
import dev.jiceng.guidance.checklist.ChecklistItem;
import dev.jiceng.guidance.checklist.ChecklistTemplate;
import dev.jiceng.guidance.checklist.TemplateRef;
import dev.jiceng.guidance.jooq.FindingRow;
import dev.jiceng.guidance.jooq.JooqChecklistTemplates;
import dev.jiceng.shared.jooq.Reads;
import graphql.schema.DataFetchingEnvironment;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import reactor.core.publisher.Mono;

/** An item of a county's checklist that a finding names; all of a page are loaded together. */
record ItemRef(DivisionCode county, TemplateRef template, String item) {
  private static final String LOADER = "ChecklistItem";

  static void register(BatchLoaderRegistry loaders, Reads reads) {
    loaders
        .forTypePair(ItemRef.class, ChecklistItem.class)
        .withName(LOADER)
        .registerMappedBatchLoader(
            (refs, environment) -> Mono.fromSupplier(() -> found(refs, reads)));
  }

  private static Map<ItemRef, ChecklistItem> found(Collection<ItemRef> refs, Reads reads) {
    var found = new HashMap<ItemRef, ChecklistItem>();
    refs.stream()
        .collect(Collectors.groupingBy(ItemRef::county))
        .forEach((county, together) -> found.putAll(found(county, together, reads)));
    return found;
  }

  private static Map<ItemRef, ChecklistItem> found(
      DivisionCode county, Collection<ItemRef> refs, Reads reads) {
    var templates =
        new JooqChecklistTemplates(reads.board(county))
            .find(refs.stream().map(ItemRef::template).distinct().toList()).stream()
                .collect(Collectors.toMap(ChecklistTemplate::ref, Function.identity()));
    var found = new HashMap<ItemRef, ChecklistItem>();
    refs.forEach(ref -> {
      var template = templates.get(ref.template());
      if (template != null) {
        template.item(ref.item()).ifPresent(item -> found.put(ref, item));
      }
    });
    return found;
  }

  /** Of the present field's finding; null where it is of no item. */
  static @Nullable Object load(DataFetchingEnvironment field) {
    FindingRow row = Objects.requireNonNull(field.getSource());
    var about = row.about();
    @Nullable String item = about.item();
    if (item == null) {
      return null;
    }
    var county = row.finding().community().at(DivisionLevel.COUNTY).orElseThrow();
    var loading = field.<ItemRef, ChecklistItem>getDataLoader(LOADER);
    return Objects.requireNonNull(loading)
        .load(
            new ItemRef(county, new TemplateRef(about.template(), about.templateVersion()), item));
  }
}
