package dev.jiceng.api.start;

import dev.jiceng.api.Jiceng;
import dev.jiceng.tenants.embedded.DemoData;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts everything in order, tells how to use it, and takes everything down again. */
public final class Start {
  /** Tells the build to read the sentence out and to fail. */
  private static final int FAILED = 3;

  /** A failure is told once, by us, in one sentence. */
  private static final Map<String, Object> QUIET =
      Map.of(
          "logging.level.root", "warn",
          "logging.level.org.springframework.boot.SpringApplication", "off",
          "logging.level.org.springframework.boot.diagnostics", "off",
          "logging.level.org.springframework.boot.tomcat.servlet", "off",
          "logging.level.org.springframework.boot.web.server.servlet.context", "off");

  private final Settings settings;
  private final Console console;
  private final Stores stores;
  private final Identity identity;
  private final Deque<AutoCloseable> opened = new ArrayDeque<>();
  private volatile boolean stopping;

  private Start(Settings settings, Console console) {
    this.settings = settings;
    this.console = console;
    this.stores = new Stores(settings, console);
    this.identity = new Identity(settings, console);
  }

  public static void main(String[] arguments) {
    // What runs before Spring logs nothing but our own steps.
    LoggingSystem.get(Start.class.getClassLoader()).beforeInitialize();
    long begin = ProcessHandle.current().info().startInstant().orElseThrow().toEpochMilli();
    try {
      var start = new Start(Settings.read(), new Console(System.out, begin));
      Failure.forget();
      start.endWithMaven();
      start.run();
    } catch (RuntimeException failure) {
      Failure.leave(failure);
      System.exit(FAILED);
    }
  }

  /** A Maven that was killed cannot tell us to stop. */
  private void endWithMaven() {
    ProcessHandle.current()
        .parent()
        .ifPresent(parent -> parent.onExit().thenRunAsync(() -> System.exit(0), Aside.OWN_THREAD));
  }

  private void run() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop"));
    open(Premises.take(settings));
    open(() -> Aside.close(List.of(identity, stores)));
    try {
      startAll();
    } catch (RuntimeException failure) {
      // Whoever stops us while we start takes services away that others are waiting for.
      if (!stopping) {
        throw failure;
      }
    }
  }

  private void startAll() {
    stores.start();
    ConfigurableApplicationContext context = startApi();
    console.step("API 就绪", "the API answers at " + settings.address());
    var signIn = Aside.run(identity::start);
    context.getBeanProvider(DemoData.class).orderedStream().forEach(data -> data.load(console));
    Aside.await(signIn);
    console.print(Welcome.text(settings));
  }

  private ConfigurableApplicationContext startApi() {
    var properties = stores.properties();
    properties.put("server.port", settings.port());
    properties.put("jiceng.issuer.uri", settings.issuer());
    properties.put("jiceng.pages.demo-client", "jiceng-demo");
    properties.put("jiceng.cors.origins", "http://localhost:5173");
    properties.putAll(QUIET);
    var application = new SpringApplication(Jiceng.class, DemoConfiguration.class);
    application.setRegisterShutdownHook(false);
    application.addInitializers(
        context -> context.getBeanFactory().addBeanPostProcessor(new WaitsForStores(stores)));
    return open(application.run(arguments(properties)));
  }

  /** Arguments, since these outrank the file of settings. */
  private static String[] arguments(Map<String, Object> properties) {
    return properties.entrySet().stream()
        .map(property -> "--" + property.getKey() + "=" + property.getValue())
        .toArray(String[]::new);
  }

  private synchronized <T extends AutoCloseable> T open(T part) {
    opened.push(part);
    return part;
  }

  /** Last opened, first closed. */
  private synchronized void close() {
    stopping = true;
    opened.forEach(Aside::close);
  }
}
