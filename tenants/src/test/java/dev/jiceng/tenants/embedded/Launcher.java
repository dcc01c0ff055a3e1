package dev.jiceng.tenants.embedded;

/** A process of its own that starts services, names their pids, and waits to be killed. */
final class Launcher {
  private Launcher() {}

  public static void main(String[] arguments) throws InterruptedException {
    var redis = EmbeddedRedis.temporary();
    var database = EmbeddedDatabase.temporary();
    System.out.println(redis.lifeline().pid() + " " + database.lifeline().pid());
    Thread.sleep(60_000);
  }
}
