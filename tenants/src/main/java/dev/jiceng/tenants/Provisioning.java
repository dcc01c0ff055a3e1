package dev.jiceng.tenants;

import dev.jiceng.division.CommunityKind;
import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.DivisionLevel;
import dev.jiceng.tenants.migration.MigratorSession;
import dev.jiceng.tenants.migration.SchemaMigrations;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Makes tenants of divisions. Every step may be repeated and leaves the next one to do, so a run
 * that was killed is finished by running it again; runs for one county wait for each other.
 */
public final class Provisioning {
  private final DataSource admin;
  private final SchemaMigrations migrations;
  private final IdentityGroups groups;

  public Provisioning(DataSource admin, SchemaMigrations migrations, IdentityGroups groups) {
    this.admin = admin;
    this.migrations = migrations;
    this.groups = groups;
  }

  /** The county's schema and roles; its townships are made one by one. */
  public void county(DivisionCode county) {
    String code = require(county, DivisionLevel.COUNTY);
    inCounty(code, session -> announceCounty(session, code));
    migrations.county(county);
    groups.ensure(county);
    inCounty(code, session -> open(session, "county", code));
  }

  /** The township with its communities, and its county where that is still missing. */
  public void township(DivisionCode township, List<NamedDivision> communities) {
    String code = require(township, DivisionLevel.TOWNSHIP);
    String county = code.substring(0, DivisionLevel.COUNTY.digits());
    announce(county, List.of(code));
    migrations.township(township);
    groups.ensure(township);
    open(county, Map.of(township, communities));
  }

  /**
   * Many townships of one county with their communities: the same steps, each for all of them, so
   * that the county is locked and its versions are looked through once.
   */
  public void townships(DivisionCode county, Map<DivisionCode, List<NamedDivision>> communities) {
    String code = require(county, DivisionLevel.COUNTY);
    for (DivisionCode township : communities.keySet()) {
      if (!code.equals(require(township, DivisionLevel.TOWNSHIP).substring(0, code.length()))) {
        throw new IllegalArgumentException(township + " is not under " + county);
      }
    }
    announce(code, communities.keySet().stream().map(DivisionCode::value).toList());
    migrations.county(county);
    communities.keySet().forEach(groups::ensure);
    open(code, communities);
  }

  private void announce(String county, List<String> townships) {
    inCounty(
        county,
        session -> {
          announceCounty(session, county);
          for (String township : townships) {
            announceTownship(session, county, township);
          }
        });
  }

  private void open(String county, Map<DivisionCode, List<NamedDivision>> townships) {
    inCounty(
        county,
        session -> {
          townships.forEach((township, communities) -> settle(session, township, communities));
          open(session, "county", county);
          townships.keySet().forEach(township -> open(session, "township", township.value()));
        });
  }

  private void announceCounty(MigratorSession session, String code) throws SQLException {
    requireListed(session, code);
    makeRole(session, "county_" + code);
    makeRole(session, "public_" + code);
    session.script("create schema if not exists county_" + code);
    session
        .sql()
        .sql(
            """
            insert into platform.county (code, node, state) values (?, 'main', 'PROVISIONING')
            on conflict do nothing\
            """)
        .param(code)
        .update();
  }

  private void announceTownship(MigratorSession session, String county, String code)
      throws SQLException {
    requireListed(session, code);
    makeRole(session, "t_" + code);
    session.script("create schema if not exists t_" + code);
    session
        .sql()
        .sql(
            """
            insert into platform.township (code, county, state) values (?, ?, 'PROVISIONING')
            on conflict do nothing\
            """)
        .params(code, county)
        .update();
  }

  private void settle(
      MigratorSession session, DivisionCode township, List<NamedDivision> communities) {
    for (NamedDivision community : communities) {
      if (!township.contains(community.code())) {
        throw new IllegalArgumentException(community.code() + " is not under " + township);
      }
    }
    DivisionImport.write(session, communities);
    session
        .sql()
        .sql(
            """
            insert into t_%s.community as c (id, code, name, kind)
            select uuidv7(), * from unnest(?::text[], ?::text[], ?::text[])
            on conflict (township, code) do update set name = excluded.name
            where c.name <> excluded.name\
            """
                .formatted(township.value()))
        .params(
            communities.stream().map(c -> c.code().value()).toArray(String[]::new),
            communities.stream().map(NamedDivision::name).toArray(String[]::new),
            communities.stream().map(c -> CommunityKind.of(c.code()).name()).toArray(String[]::new))
        .update();
  }

  private static void open(MigratorSession session, String table, String code) {
    session
        .sql()
        .sql(
            "update platform.%s set state = 'READY' where code = ? and state <> 'READY'"
                .formatted(table))
        .param(code)
        .update();
  }

  private static void requireListed(MigratorSession session, String code) {
    if (session
        .sql()
        .sql("select from platform.division where code = ?")
        .param(code)
        .query()
        .listOfRows()
        .isEmpty()) {
      throw new IllegalArgumentException(code + " is not in the list of divisions");
    }
  }

  private static void makeRole(MigratorSession session, String role) {
    session.sql().sql("select platform.ensure_role(?)").param(role).query().singleRow();
  }

  private String require(DivisionCode code, DivisionLevel level) {
    if (code.level() != level) {
      throw new IllegalArgumentException(code + " is no " + level);
    }
    return code.value();
  }

  private void inCounty(String county, Step step) {
    try (var session = MigratorSession.open(admin)) {
      session.lockCounty(county);
      session.transaction(() -> step.run(session));
    } catch (SQLException e) {
      throw new IllegalStateException("provisioning stopped in county " + county, e);
    }
  }

  private interface Step {
    void run(MigratorSession session) throws SQLException;
  }
}
