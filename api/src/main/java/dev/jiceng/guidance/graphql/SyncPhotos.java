package dev.jiceng.guidance.graphql;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.guidance.check.Sent;
import dev.jiceng.guidance.check.SyncResult;
import dev.jiceng.upload.Upload;
import dev.jiceng.upload.UploadPurpose;
import dev.jiceng.upload.Uploads;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The photos of a batch: those that have arrived before, and which check then keeps them. */
record SyncPhotos(Uploads uploads) {
  private static final Set<UploadPurpose> PHOTOS =
      Set.of(UploadPurpose.FIELD_PHOTO, UploadPurpose.FIELD_PHOTO_WITH_POSITION);

  Map<UUID, DivisionCode> arrived(List<Sent> sent) {
    var named = sent.stream().flatMap(it -> it.piece().pictures().stream()).distinct().toList();
    return uploads.findAll(named).stream()
        .filter(it -> it.stored() != null && PHOTOS.contains(it.announced().purpose()))
        .collect(Collectors.toMap(Upload::id, Upload::community));
  }

  void attach(List<Sent> sent, List<SyncResult> results) {
    var kept = new LinkedHashMap<UUID, Upload.Attachment>();
    for (int i = 0; i < sent.size(); i++) {
      if (SyncWork.isChange(results.get(i))) {
        var use = new Upload.Attachment(GuidanceKinds.CHECK, sent.get(i).check());
        sent.get(i).piece().pictures().forEach(picture -> kept.putIfAbsent(picture, use));
      }
    }
    if (!kept.isEmpty()) {
      uploads.attach(kept);
    }
  }
}
