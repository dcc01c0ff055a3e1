package dev.jiceng.seeds;

import dev.jiceng.shared.crypto.FieldVault;
import dev.jiceng.shared.jooq.DatabaseLogin;
import dev.jiceng.shared.jooq.Writes;
import dev.jiceng.tenants.DivisionImport;
import dev.jiceng.tenants.NamedDivision;
import dev.jiceng.tenants.Provisioning;
import dev.jiceng.tenants.embedded.DemoData;
import dev.jiceng.tenants.embedded.Progress;
import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;

/**
 * The national divisions and two counties with their communities' committees, elections and
 * letters. A second load finds everything there; one that was broken off is finished.
 */
public final class DemoSeeds implements DemoData {
  private final DataSource admin;
  private final DatabaseLogin login;
  private final Provisioning provisioning;
  private final FieldVault vault;
  private final InstantSource clock;

  /**
   * {@code login} is the one that serves requests, {@code vault} seals as it does; the audit says
   * by {@code clock} when.
   */
  public DemoSeeds(
      DataSource admin,
      DatabaseLogin login,
      Provisioning provisioning,
      FieldVault vault,
      InstantSource clock) {
    this.admin = admin;
    this.login = login;
    this.provisioning = provisioning;
    this.vault = vault;
    this.clock = clock;
  }

  @Override
  public void load(Progress progress) {
    new DivisionImport(admin).load(SeedFiles.divisions());
    progress.step("全国行政区划已导入", "the national divisions are imported");
    var townships = Townships.of(SeedFiles.communities());
    new TownshipLoads(login, provisioning, clock).load(townships, progress, this::load);
  }

  private void load(Writes writes, List<NamedDivision> communities) {
    var ordinary = communities.stream().filter(DemoSeeds::hasCommittees).toList();
    if (!ordinary.isEmpty()) {
      new CommunitySeeds(writes, vault).load(ordinary);
    }
  }

  /** From 400 on the list has what only counts like a community, such as a prison. */
  static boolean hasCommittees(NamedDivision community) {
    return Integer.parseInt(community.code().value().substring(9)) < 400;
  }
}
