package dev.jiceng.tenants;

import dev.jiceng.tenants.migration.MigratorSession;
import java.util.List;
import javax.sql.DataSource;

/** Loads lists of divisions into the catalogue; a repeated load only takes over new names. */
public final class DivisionImport {
  private final DataSource admin;

  public DivisionImport(DataSource admin) {
    this.admin = admin;
  }

  /** The whole list in one statement: a parent may come after its children. */
  public void load(List<NamedDivision> divisions) {
    try (var session = MigratorSession.open(admin)) {
      write(session, divisions);
    }
  }

  static void write(MigratorSession session, List<NamedDivision> divisions) {
    session
        .sql()
        .sql(
            """
            with listed as (
              select * from unnest(:codes::text[], :names::text[], :levels::text[])
                as l (code, name, level)
            ), above as (
              select distinct left(code, digits) as code from listed, unnest('{2, 4, 6, 9}'::int[]) digits
              where digits < length(code)
            ), known as (
              select code from above where code in (select code from listed)
              union select d.code from above join platform.division d on d.code = above.code
            )
            -- a few lists leave out a level, such as counties straight under a province; one join a level,
            -- because a subquery a row takes minutes over the whole country
            insert into platform.division as d (code, name, level, parent)
            select l.code, l.name, l.level, coalesce(k9.code, k6.code, k4.code, k2.code)
            from listed l
            left join known k9 on k9.code = left(l.code, 9) and k9.code <> l.code
            left join known k6 on k6.code = left(l.code, 6) and k6.code <> l.code
            left join known k4 on k4.code = left(l.code, 4) and k4.code <> l.code
            left join known k2 on k2.code = left(l.code, 2) and k2.code <> l.code
            on conflict (code) do update set name = excluded.name where d.name <> excluded.name\
            """)
        .param("codes", divisions.stream().map(d -> d.code().value()).toArray(String[]::new))
        .param("names", divisions.stream().map(NamedDivision::name).toArray(String[]::new))
        .param(
            "levels", divisions.stream().map(d -> d.code().level().name()).toArray(String[]::new))
        .update();
  }
}
