package dev.jiceng.upload;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

final class InMemoryUploads implements Uploads {
  private final Map<UUID, Upload> uploads = new LinkedHashMap<>();

  @Override
  public Optional<Upload> find(UUID id) {
    return Optional.ofNullable(uploads.get(id));
  }

  @Override
  public List<Upload> findAll(Collection<UUID> ids) {
    return ids.stream().flatMap(id -> find(id).stream()).toList();
  }

  @Override
  public void add(Upload upload) {
    uploads.put(upload.id(), upload);
  }

  @Override
  public void store(UUID id, Upload.Stored stored) {
    find(id)
        .filter(it -> it.stored() == null)
        .ifPresent(it ->
            add(
                new Upload(
                    id,
                    it.community(),
                    it.announced(),
                    it.creator(),
                    it.createdAt(),
                    stored,
                    it.attachedTo())));
  }

  @Override
  public void attach(Map<UUID, Upload.Attachment> attachments) {
    findAll(attachments.keySet()).stream()
        .filter(it -> it.attachedTo() == null)
        .forEach(it ->
            add(
                new Upload(
                    it.id(),
                    it.community(),
                    it.announced(),
                    it.creator(),
                    it.createdAt(),
                    it.stored(),
                    attachments.get(it.id()))));
  }

  @Override
  public List<Upload> expire(Instant announcedBefore) {
    var expired =
        uploads.values().stream()
            .filter(it -> it.attachedTo() == null && it.createdAt().isBefore(announcedBefore))
            .toList();
    expired.forEach(it -> uploads.remove(it.id()));
    return expired;
  }

  @Override
  public boolean uses(Sha256 content) {
    return uploads.values().stream().flatMap(InMemoryUploads::contents).anyMatch(content::equals);
  }

  private static Stream<Sha256> contents(Upload upload) {
    var stored = upload.stored();
    if (stored == null) {
      return Stream.empty();
    }
    var picture = stored.picture();
    return Stream.concat(
        Stream.of(stored.content()),
        picture == null ? Stream.empty() : Stream.ofNullable(picture.thumbnail()));
  }
}
