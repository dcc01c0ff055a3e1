package dev.jiceng.table.graphql;

import static graphql.schema.PropertyDataFetcher.fetching;

import dev.jiceng.division.graphql.Divisions;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.graphql.Payloads;
import dev.jiceng.shared.graphql.Work;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.table.TableExport;
import dev.jiceng.table.TableImport;
import dev.jiceng.upload.Contents;
import graphql.schema.idl.TypeRuntimeWiring;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Wires what all tables have in common. */
@Configuration(proxyBeanMethods = false)
class TableConfiguration {
  @Bean
  TableWork tableWork(
      Work work, Contents contents, Payloads payloads, Ids ids, Reads reads, InstantSource clock) {
    return new TableWork(work, contents, payloads, ids, reads, clock);
  }

  @Bean
  RuntimeWiringConfigurer tableFields(Divisions divisions) {
    return wiring ->
        wiring
            .type(TableIds.IMPORT, type -> imports(type, divisions))
            .type(TableIds.EXPORT, TableConfiguration::exports);
  }

  private static TypeRuntimeWiring.Builder imports(
      TypeRuntimeWiring.Builder type, Divisions divisions) {
    return type.dataFetcher("id", fetching((TableImport it) -> TableIds.of(it)))
        .dataFetcher("area", fetching((TableImport it) -> divisions.named(it.area().value())))
        .dataFetcher("created", fetching((TableImport it) -> it.counts().created()))
        .dataFetcher("changed", fetching((TableImport it) -> it.counts().changed()))
        .dataFetcher("same", fetching((TableImport it) -> it.counts().same()));
  }

  private static TypeRuntimeWiring.Builder exports(TypeRuntimeWiring.Builder type) {
    return type.dataFetcher("url", fetching((TableExport it) -> TableIds.url(it)))
        .dataFetcher("expiresAt", fetching((TableExport it) -> it.expiresAt()));
  }
}
