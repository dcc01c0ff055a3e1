package dev.jiceng.api;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** The page for checks on site, at {@code /field/}: it works without a net once it was opened. */
@Configuration(proxyBeanMethods = false)
class FieldPage {
  private static final String PAGE = "/field/index.html";
  private static final String WORKER = "sw.js";
  private static final MediaType SCRIPT =
      new MediaType("text", "javascript", StandardCharsets.UTF_8);
  private static final MediaType MANIFEST =
      new MediaType("application", "manifest+json", StandardCharsets.UTF_8);

  @Bean
  RouterFunction<ServerResponse> fieldFiles() {
    SortedMap<String, Resource> files = files();
    String worker = worker(files);
    return RouterFunctions.route()
        .GET("/field", request -> ServerResponse.permanentRedirect(URI.create(PAGE)).build())
        .GET("/field/", request -> ServerResponse.permanentRedirect(URI.create(PAGE)).build())
        .GET("/field/" + WORKER, request -> ServerResponse.ok().contentType(SCRIPT).body(worker))
        .GET(
            "/field/manifest.webmanifest",
            request ->
                ServerResponse.ok()
                    .contentType(MANIFEST)
                    .body(new ClassPathResource("static/field/manifest.webmanifest")))
        .resources("/field/**", new ClassPathResource("static/field/"))
        .build();
  }

  /** Before anything of the response is written; the security's own policy then stays away. */
  @Bean
  FilterRegistrationBean<Filter> fieldHeaders(@Value("${jiceng.issuer.uri}") String issuer) {
    String policy = policy(URI.create(issuer));
    Filter headers =
        (request, response, chain) -> {
          var answer = (HttpServletResponse) response;
          answer.setHeader("Content-Security-Policy", policy);
          answer.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
          chain.doFilter(request, response);
        };
    var registration = new FilterRegistrationBean<>(headers);
    registration.addUrlPatterns("/field/*");
    return registration;
  }

  /** Nothing but our own files runs; photos are shown from memory. */
  private static String policy(URI issuer) {
    return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:;"
        + " manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none';"
        + " frame-ancestors 'none'; connect-src 'self' "
        + issuer.getScheme()
        + "://"
        + issuer.getAuthority();
  }

  /** The service worker, told which files there are and what version they are together. */
  private static String worker(SortedMap<String, Resource> files) {
    String names = files.keySet().stream().collect(Collectors.joining("', '", "['", "']"));
    return "const VERSION = '%s';\nconst FILES = %s;\n".formatted(version(files), names)
        + text(new ClassPathResource("static/field/" + WORKER));
  }

  private static SortedMap<String, Resource> files() {
    var files = new TreeMap<String, Resource>();
    try {
      var resolver = new PathMatchingResourcePatternResolver();
      for (String folder : new String[] {"field", "pages"}) {
        for (Resource file : resolver.getResources("classpath:/static/" + folder + "/**/*.*")) {
          String url = file.getURL().toString();
          files.put(url.substring(url.lastIndexOf("/" + folder + "/")), file);
        }
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    files.remove("/field/" + WORKER);
    return files;
  }

  private static String version(SortedMap<String, Resource> files) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      files.forEach((name, file) -> {
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update(text(file).getBytes(StandardCharsets.UTF_8));
      });
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(Resource file) {
    try (InputStream in = file.getInputStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
