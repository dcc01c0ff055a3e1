package dev.jiceng.shared.web;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.HttpHeaders;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

/**
 * Which pages of other origins may call {@code /graphql} and send files from a browser.
 *
 * @param origins each as scheme, host and port, such as {@code https://office.example}; none where
 *     empty
 */
@ConfigurationProperties("jiceng.cors")
record Cors(@DefaultValue List<String> origins) {
  /** Tokens travel in a header, never in cookies, so no credentials are allowed. */
  UrlBasedCorsConfigurationSource source() {
    var source = new UrlBasedCorsConfigurationSource();
    if (!origins.isEmpty()) {
      source.registerCorsConfiguration("/graphql", configuration(List.of("POST")));
      source.registerCorsConfiguration("/tables/**", configuration(List.of("GET")));
      source.registerCorsConfiguration(
          "/uploads/**", configuration(List.of("GET", "HEAD", "PUT", "POST")));
    }
    return source;
  }

  private CorsConfiguration configuration(List<String> methods) {
    var configuration = new CorsConfiguration();
    configuration.setAllowedOrigins(origins);
    configuration.setAllowedMethods(methods);
    configuration.setAllowedHeaders(
        List.of(
            HttpHeaders.AUTHORIZATION,
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.CONTENT_ENCODING,
            HttpHeaders.CONTENT_RANGE,
            HttpHeaders.ACCEPT_LANGUAGE,
            RequestIds.HEADER));
    configuration.setExposedHeaders(
        List.of(
            RequestIds.HEADER,
            HttpHeaders.RETRY_AFTER,
            "Upload-Offset",
            "Upload-Length",
            "Upload-Complete"));
    configuration.setAllowCredentials(false);
    configuration.setMaxAge(Duration.ofHours(1));
    return configuration;
  }
}
