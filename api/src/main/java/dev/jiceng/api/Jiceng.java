package dev.jiceng.api;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the API. */
@SpringBootApplication(scanBasePackages = "dev.jiceng")
public class Jiceng {
  public static void main(String[] arguments) {
    SpringApplication.run(Jiceng.class, arguments);
  }
}
