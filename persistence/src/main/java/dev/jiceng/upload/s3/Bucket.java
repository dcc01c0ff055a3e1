package dev.jiceng.upload.s3;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where in which store; who may is for the environment to say.
 *
 * @param endpoint null for Amazon's own
 * @param pathStyle the bucket stands in the path and not in the host's name, as stores of one's own
 *     often want it
 */
public record Bucket(String name, @Nullable URI endpoint, String region, boolean pathStyle) {}
