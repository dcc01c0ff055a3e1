package dev.jiceng.api.start;

import dev.jiceng.api.Jiceng;
import dev.jiceng.tenants.embedded.CannotStart;
import dev.jiceng.tenants.embedded.DemoData;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
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
          "logging.level.org.springframework.boot.web.server.servlet.context", "off");

  private final Settings settings;
  private final Console console;
  private final Deque<AutoCloseable> opened = new ArrayDeque<>();

  private Start(Settings settings, Console console) {
    this.settings = settings;
    this.console = console;
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
        .ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(0)));
  }

  private void run() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop"));
    open(Premises.take(settings));
    var stores = open(new Stores(settings, console));
    ConfigurableApplicationContext context = startApi(stores.start());
    console.step("API 就绪", "the API answers at " + settings.address());
    var identity = open(new Identity(settings, console));
    var signIn = CompletableFuture.runAsync(identity::start);
    context.getBeanProvider(DemoData.class).orderedStream().forEach(data -> data.load(console));
    await(signIn);
    console.print(Welcome.text(settings));
  }

  private ConfigurableApplicationContext startApi(Map<String, Object> stores) {
    var properties = new HashMap<>(stores);
    properties.put("server.port", settings.port());
    properties.put("jiceng.issuer.uri", settings.issuer());
    properties.put("jiceng.graphiql.demo-client", "jiceng-demo");
    properties.putAll(QUIET);
    var application = new SpringApplication(Jiceng.class, DemoConfiguration.class);
    application.setRegisterShutdownHook(false);
    return open(application.run(arguments(properties)));
  }

  /** Arguments, since these outrank the file of settings. */
  private static String[] arguments(Map<String, Object> properties) {
    return properties.entrySet().stream()
        .map(property -> "--" + property.getKey() + "=" + property.getValue())
        .toArray(String[]::new);
  }

  private static void await(CompletableFuture<Void> signIn) {
    try {
      signIn.join();
    } catch (CompletionException failure) {
      throw failure.getCause() instanceof CannotStart sentence ? sentence : failure;
    }
  }

  private synchronized <T extends AutoCloseable> T open(T part) {
    opened.push(part);
    return part;
  }

  /** Last opened, first closed. */
  private synchronized void close() {
    for (AutoCloseable part : opened) {
      try {
        part.close();
      } catch (Exception failure) {
        System.err.println(failure.getMessage());
      }
    }
  }
}
