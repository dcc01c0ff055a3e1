package dev.jiceng.shared;

import java.util.UUID;

/** Where new ids come from: UUIDv7, so that rows of one time lie together. */
@FunctionalInterface
public interface Ids {
  UUID next();
}
