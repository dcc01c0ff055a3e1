package dev.jiceng.upload.web;

import dev.jiceng.shared.graphql.Scopes;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.shared.jooq.Writes;
import dev.jiceng.shared.web.Answer;
import dev.jiceng.tenants.Catalogue;
import dev.jiceng.upload.Contents;
import dev.jiceng.upload.disk.DiskContents;
import dev.jiceng.upload.disk.PartialFiles;
import dev.jiceng.upload.s3.Bucket;
import dev.jiceng.upload.s3.S3Contents;
import java.time.InstantSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.GraphQlSource;

/** Puts the bytes of files on their addresses. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(UploadProperties.class)
class UploadWebConfiguration {
  @Bean
  Contents contents(UploadProperties properties) {
    Bucket bucket = properties.bucket();
    return bucket == null ? new DiskContents(properties.contents()) : new S3Contents(bucket);
  }

  @Bean
  PartialFiles partialFiles(UploadProperties properties) {
    return new PartialFiles(properties.partial());
  }

  @Bean
  Expiry expiry(
      Catalogue catalogue, Reads reads, Writes writes, PartialFiles partial, Contents contents) {
    return new Expiry(catalogue, reads, writes, partial, contents);
  }

  @Bean
  ExpiryTimer expiryTimer(Expiry expiry, InstantSource clock, UploadProperties properties) {
    return new ExpiryTimer(expiry, clock, properties);
  }

  @Bean
  Places places(GraphQlSource source, Scopes scopes, Reads reads) {
    return new Places(source.schema(), scopes, reads);
  }

  @Bean
  ServletRegistrationBean<UploadServlet> uploadServlet(
      Places places,
      PartialFiles partial,
      Contents contents,
      Writes writes,
      InstantSource clock,
      Answer answer) {
    var intake = new Intake(partial, contents, writes, clock);
    return new ServletRegistrationBean<>(
        new UploadServlet(
            places, new Receiving(places, partial, intake), new Download(contents), answer),
        "/uploads/*");
  }
}
