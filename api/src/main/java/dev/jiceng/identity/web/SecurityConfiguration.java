package dev.jiceng.identity.web;

import dev.jiceng.shared.graphql.ErrorCode;
import dev.jiceng.shared.graphql.RefusedRequest;
import dev.jiceng.shared.web.Answer;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;

/**
 * The resource server. It only verifies tokens that are sent: whether one is needed, and which
 * roles, the schema says field by field.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Issuer.class)
class SecurityConfiguration {
  @Bean
  JwtDecoder jwtDecoder(Issuer issuer) {
    return TokenRules.decoder(issuer);
  }

  /** Timing every filter of every request costs more than the filters. */
  @Bean
  SecurityObservationSettings securityObservations() {
    return SecurityObservationSettings.noObservations();
  }

  @Bean
  WebGraphQlInterceptor callerInterceptor() {
    return new CallerInterceptor();
  }

  @Bean
  SecurityFilterChain security(
      HttpSecurity http, JwtDecoder decoder, Issuer issuer, Answer answer) {
    Tokens tokens = new Tokens(decoder, Clock.systemUTC(), issuer);
    return http.headers(headers ->
            headers.contentSecurityPolicy(pages -> pages.policyDirectives(pages(issuer))))
        .csrf(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .anonymous(AbstractHttpConfigurer::disable)
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .oauth2ResourceServer(server ->
            server
                .bearerTokenResolver(new BearerTokens())
                .authenticationManagerResolver(request -> tokens)
                .authenticationEntryPoint(refusal(answer)))
        .build();
  }

  /**
   * Our pages run our own scripts and talk to us and the issuer. Inline styles are the editor's.
   */
  private static String pages(Issuer issuer) {
    URI uri = URI.create(issuer.uri());
    return "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
        + " font-src 'self' data:; frame-ancestors 'none'; connect-src 'self' "
        + uri.getScheme()
        + "://"
        + uri.getAuthority();
  }

  private static AuthenticationEntryPoint refusal(Answer answer) {
    return (request, response, failure) -> {
      boolean fault = failure instanceof IssuerOutOfReach;
      ErrorCode code = fault ? ErrorCode.UNAVAILABLE : ErrorCode.UNAUTHENTICATED;
      if (!fault) {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
      }
      String key = fault ? "token.unverifiable" : "token.invalid";
      answer.refuse(request, response, new RefusedRequest(code, key, Map.of()));
    };
  }
}
