package dev.jiceng.upload;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The uploads of one township. */
public interface Uploads {
  Optional<Upload> find(UUID id);

  /** Those of the ids that are there. */
  List<Upload> findAll(Collection<UUID> ids);

  void add(Upload upload);

  /** Does nothing where it is stored already. */
  void store(UUID id, Upload.Stored stored);

  /** Does nothing to those that something uses already. */
  void attach(Map<UUID, Upload.Attachment> attachments);

  default void attach(Collection<UUID> ids, Upload.Attachment attachment) {
    attach(ids.stream().distinct().collect(Collectors.toMap(id -> id, id -> attachment)));
  }

  /** Takes away what nothing uses and nobody announced since; answers what was taken away. */
  List<Upload> expire(Instant announcedBefore);

  /** Whether an upload, or its thumbnail, still is this content. */
  boolean uses(Sha256 content);
}
