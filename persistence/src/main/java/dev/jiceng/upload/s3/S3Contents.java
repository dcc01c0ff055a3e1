package dev.jiceng.upload.s3;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.upload.Contents;
import dev.jiceng.upload.ContentsOutOfReach;
import dev.jiceng.upload.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Contents in a bucket, {@code 610725101/ab/abcd…} as on disk. */
public final class S3Contents implements Contents, AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(2);
  private static final Duration ATTEMPT = Duration.ofSeconds(5);

  /** With the client's own retries. */
  private static final Duration CALL = Duration.ofSeconds(12);

  private final String bucket;
  private final S3Client client;

  /** Credentials are found as the SDK finds them: environment, web identity, container, machine. */
  public S3Contents(Bucket bucket) {
    this.bucket = bucket.name();
    var builder =
        S3Client.builder()
            .region(Region.of(bucket.region()))
            .forcePathStyle(bucket.pathStyle())
            // Each content brings its SHA-256; further sums travel in a form not every store knows.
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
            .httpClientBuilder(
                UrlConnectionHttpClient.builder().connectionTimeout(CONNECT).socketTimeout(ATTEMPT))
            .overrideConfiguration(it -> it.apiCallAttemptTimeout(ATTEMPT).apiCallTimeout(CALL));
    if (bucket.endpoint() != null) {
      builder.endpointOverride(bucket.endpoint());
    }
    this.client = builder.build();
  }

  /** The store counts the sum itself, and keeps nothing that has another. */
  @Override
  public void keep(DivisionCode township, Sha256 content, Path file) throws IOException {
    String sum = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(content.hex()));
    try {
      client.putObject(
          it -> it.bucket(bucket).key(key(township, content)).checksumSHA256(sum),
          RequestBody.fromFile(file));
    } catch (SdkException failure) {
      throw new ContentsOutOfReach(failure);
    }
  }

  @Override
  public Optional<InputStream> open(DivisionCode township, Sha256 content) throws IOException {
    try {
      return Optional.of(client.getObject(it -> it.bucket(bucket).key(key(township, content))));
    } catch (NoSuchKeyException gone) {
      return Optional.empty();
    } catch (SdkException failure) {
      throw new ContentsOutOfReach(failure);
    }
  }

  @Override
  public void forget(DivisionCode township, Sha256 content, Instant unlessKeptSince)
      throws IOException {
    String key = key(township, content);
    try {
      Instant kept = client.headObject(it -> it.bucket(bucket).key(key)).lastModified();
      if (kept.isBefore(unlessKeptSince)) {
        client.deleteObject(it -> it.bucket(bucket).key(key));
      }
    } catch (NoSuchKeyException gone) {
      // Somebody else was faster.
    } catch (SdkException failure) {
      throw new ContentsOutOfReach(failure);
    }
  }

  private static String key(DivisionCode township, Sha256 content) {
    return String.join("/", township.value(), content.hex().substring(0, 2), content.hex());
  }

  @Override
  public void close() {
    client.close();
  }
}
