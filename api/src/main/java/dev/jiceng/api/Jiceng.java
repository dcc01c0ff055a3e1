package dev.jiceng.api;

import dev.jiceng.api.migrate.Migration;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the API; with {@code --migrate}, brings the database to its version instead. */
@SpringBootApplication(scanBasePackages = "dev.jiceng")
public class Jiceng {
  public static void main(String[] arguments) {
    if (List.of(arguments).contains("--migrate")) {
      System.exit(Migration.main(System.getenv()));
    }
    SpringApplication.run(Jiceng.class, arguments);
  }
}
