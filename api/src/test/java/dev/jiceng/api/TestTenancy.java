package dev.jiceng.api;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.seeds.RegulationSeeds;
import dev.jiceng.tenants.DivisionImport;
import dev.jiceng.tenants.NamedDivision;
import dev.jiceng.tenants.Provisioning;
import dev.jiceng.tenants.embedded.EmbeddedDatabase;
import dev.jiceng.tenants.migration.PlatformMigration;
import dev.jiceng.tenants.migration.SchemaMigrations;
import dev.jiceng.tenants.migration.Scripts;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One database a JVM: a county of three townships, a county of one, a county nobody works in, and a
 * province of two prefectures with rosters of its own.
 */
final class TestTenancy {
  private static final Map<String, String> NAMES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("61", "陕西省"),
              Map.entry("6107", "汉中市"),
              Map.entry("610725", "勉县"),
              Map.entry("610725001", "勉阳街道"),
              Map.entry("610725001023", "边寨社区"),
              Map.entry("610725001024", "红星社区"),
              Map.entry("610725001025", "新街社区"),
              Map.entry("610725001001", "书院社区"),
              Map.entry("610725001002", "西街社区"),
              Map.entry("610725001006", "高潮社区"),
              Map.entry("610725001008", "马营社区"),
              Map.entry("610725001007", "东风社区"),
              Map.entry("610725001003", "东街社区"),
              Map.entry("610725001009", "联盟社区"),
              Map.entry("610725001010", "火花社区"),
              Map.entry("610725001011", "天荡山社区"),
              Map.entry("610725001012", "西坝社区"),
              Map.entry("610725001013", "仓台社区"),
              Map.entry("610725001014", "和平社区"),
              Map.entry("610725001015", "民主社区"),
              Map.entry("610725001016", "边寨社区"),
              Map.entry("610725001017", "红星社区"),
              Map.entry("610725001018", "新街社区"),
              Map.entry("610725001019", "十九社区"),
              Map.entry("610725001020", "二十社区"),
              Map.entry("610725001021", "廿一社区"),
              Map.entry("610725001022", "廿二社区"),
              Map.entry("610725001030", "三十社区"),
              Map.entry("610725001031", "卅一社区"),
              Map.entry("610725001032", "卅二社区"),
              Map.entry("610725001033", "卅三社区"),
              Map.entry("610725001034", "卅四社区"),
              Map.entry("610725101", "武侯镇"),
              Map.entry("610725101201", "水磨湾村"),
              Map.entry("610725101001", "武侯社区"),
              Map.entry("610725102", "周家山镇"),
              Map.entry("610725102201", "柳营村"),
              Map.entry("610726", "宁强县"),
              Map.entry("34", "安徽省"),
              Map.entry("3401", "合肥市"),
              Map.entry("340124", "庐江县"),
              Map.entry("340124100", "庐城镇"),
              Map.entry("340124100001", "塔山社区"),
              Map.entry("53", "云南省"),
              Map.entry("5301", "昆明市"),
              Map.entry("530102", "五华区"),
              Map.entry("530102001", "华山街道"),
              Map.entry("530102001006", "北门社区"),
              Map.entry("530102001007", "翠湖社区"),
              Map.entry("530102002", "护国街道"),
              Map.entry("530102002001", "威远街社区"),
              Map.entry("5325", "红河哈尼族彝族自治州"),
              Map.entry("532501", "个旧市"),
              Map.entry("532501001", "宝华街道"),
              Map.entry("532501001002", "宝华社区")));
  private static final EmbeddedDatabase DATABASE = EmbeddedDatabase.temporary();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(DATABASE::close));
    settle(DATABASE.admin(), code -> true);
  }

  private TestTenancy() {}

  /** Puts those of the divisions that are {@code wanted} into an empty database. */
  static void settle(DataSource admin, Predicate<String> wanted) {
    PlatformMigration.run(admin);
    RegulationSeeds.shipped().load(admin);
    new DivisionImport(admin).load(named(2, 9, "", wanted));
    var migrations = new SchemaMigrations(admin, Scripts.ofClasspath(), 2);
    var provisioning = new Provisioning(admin, migrations, group -> {});
    for (NamedDivision township : named(9, 9, "", wanted)) {
      provisioning.township(township.code(), named(12, 12, township.code().value(), wanted));
    }
  }

  static String url() {
    return DATABASE.jdbcUrl();
  }

  static JdbcClient admin() {
    return JdbcClient.create(DATABASE.admin());
  }

  /** Whether the role reads any row. */
  static boolean asRole(String role, String select) {
    try (var connection = DATABASE.admin().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("set role " + role);
      return statement.executeQuery(select).next();
    } catch (SQLException refused) {
      throw new IllegalStateException(refused);
    }
  }

  private static List<NamedDivision> named(
      int fewest, int most, String above, Predicate<String> wanted) {
    return NAMES.entrySet().stream()
        .filter(it -> wanted.test(it.getKey()))
        .filter(it -> it.getKey().startsWith(above))
        .filter(it -> it.getKey().length() >= fewest && it.getKey().length() <= most)
        .map(it -> new NamedDivision(DivisionCode.of(it.getKey()), it.getValue()))
        .toList();
  }
}
