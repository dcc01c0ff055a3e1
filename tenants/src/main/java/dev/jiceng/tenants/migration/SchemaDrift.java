package dev.jiceng.tenants.migration;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * Compares the schemas of one kind with each other: the same migrations must have left the same
 * tables, checks, indexes, triggers and grants.
 */
public final class SchemaDrift {
  /** The codes are taken out, so that two townships' schemas read alike. */
  private static final String FINGERPRINTS =
      """
      with schemas as (
        select oid, nspname, nspacl, substring(nspname from '\\d+$') as code
        from pg_namespace where nspname ~ '^(t_\\d{9}|county_\\d{6})$'
      ), relations as (
        select c.*, s.nspname, s.code from pg_class c join schemas s on s.oid = c.relnamespace
      ), items as (
        select nspname, code, 'schema ' || coalesce(nspacl::text, '') as item from schemas
        union all
        select nspname, code, concat_ws(' ', 'relation', relname, relkind, relispartition, relacl::text)
        from relations where relkind <> 'S'
        union all
        select r.nspname, r.code, concat_ws(' ', 'column', r.relname, a.attname,
          format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attcollation::regcollation, a.attacl::text,
          pg_get_expr(d.adbin, d.adrelid))
        from relations r
        join pg_attribute a on a.attrelid = r.oid and a.attnum > 0 and not a.attisdropped
        left join pg_attrdef d on d.adrelid = r.oid and d.adnum = a.attnum
        where r.relkind in ('r', 'p')
        union all
        -- a key into a partitioned table makes a row for each partition: those grow with the townships
        select r.nspname, r.code, concat_ws(' ', 'constraint', r.relname, c.conname, pg_get_constraintdef(c.oid))
        from relations r join pg_constraint c on c.conrelid = r.oid
        where r.relkind in ('r', 'p') and not (c.contype = 'f' and c.conparentid <> 0)
        union all
        select r.nspname, r.code, concat_ws(' ', 'index', pg_get_indexdef(i.indexrelid), i.indisvalid)
        from relations r join pg_index i on i.indrelid = r.oid
        union all
        select r.nspname, r.code, concat_ws(' ', 'trigger', r.relname, pg_get_triggerdef(t.oid), t.tgenabled)
        from relations r join pg_trigger t on t.tgrelid = r.oid where not t.tgisinternal
      ), alike as (
        -- a township's trigger may call a function of its county's
        select nspname, replace(replace(item, code, '~'), 'county_' || left(code, 6) || '.', 'county.') as item
        from items
      )
      select nspname as schema, md5(string_agg(item, E'\\n' order by item collate "C")) as fingerprint
      from alike group by nspname order by nspname\
      """;

  private SchemaDrift() {}

  /** A fingerprint for every schema, by its name. */
  public static Map<String, String> fingerprints(DataSource admin) {
    var found = new TreeMap<String, String>();
    try (var session = MigratorSession.open(admin)) {
      session
          .sql()
          .sql(FINGERPRINTS)
          .query(
              (RowCallbackHandler)
                  row -> found.put(row.getString("schema"), row.getString("fingerprint")));
    }
    return found;
  }

  /** The schemas that differ from most of their kind. */
  public static Map<String, String> differing(DataSource admin) {
    Map<String, String> all = fingerprints(admin);
    var differing = new TreeMap<>(all);
    for (String kind : new String[] {"t_", "county_"}) {
      all.entrySet().stream()
          .filter(schema -> schema.getKey().startsWith(kind))
          .collect(groupingBy(Map.Entry::getValue, counting()))
          .entrySet()
          .stream()
          .max(Map.Entry.comparingByValue())
          .ifPresent(usual ->
              differing
                  .entrySet()
                  .removeIf(schema ->
                      schema.getKey().startsWith(kind)
                          && schema.getValue().equals(usual.getKey())));
    }
    return differing;
  }
}
