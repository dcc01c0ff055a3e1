package dev.jiceng.upload.jooq;

import static dev.jiceng.jooq.area.Tables.UPLOAD;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.tenants.Scope;
import dev.jiceng.upload.ContentType;
import dev.jiceng.upload.Sha256;
import dev.jiceng.upload.Upload;
import dev.jiceng.upload.UploadPurpose;
import dev.jiceng.upload.Uploads;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The uploads of the township, or in reading of the county, that {@code sql} is bound to. */
public final class JooqUploads implements Uploads {
  private final DSLContext sql;
  private final Condition within;

  public JooqUploads(DSLContext sql) {
    this(sql, DSL.noCondition());
  }

  /** Only those of the scope's community, where it names one. */
  public JooqUploads(DSLContext sql, Scope scope) {
    this(sql, Reads.within(scope, UPLOAD.COMMUNITY));
  }

  private JooqUploads(DSLContext sql, Condition within) {
    this.sql = sql;
    this.within = within;
  }

  @Override
  public Optional<Upload> find(UUID id) {
    return findAll(List.of(id)).stream().findFirst();
  }

  @Override
  public List<Upload> findAll(Collection<UUID> ids) {
    return ids.isEmpty() ? List.of() : fetch(UPLOAD.ID.in(ids));
  }

  private List<Upload> fetch(Condition which) {
    return sql.selectFrom(UPLOAD)
        .where(which)
        .and(within)
        .orderBy(UPLOAD.ID)
        .fetch(JooqUploads::upload);
  }

  @Override
  public void add(Upload upload) {
    var announced = upload.announced();
    sql.insertInto(UPLOAD)
        .set(UPLOAD.ID, upload.id())
        .set(UPLOAD.COMMUNITY, upload.community().value())
        .set(UPLOAD.NAME, announced.name())
        .set(UPLOAD.TYPE, announced.type().name())
        .set(UPLOAD.SIZE, announced.size())
        .set(UPLOAD.SHA256, announced.sha256().bytes())
        .set(UPLOAD.PURPOSE, announced.purpose().name())
        .set(UPLOAD.CREATOR, upload.creator())
        .set(UPLOAD.CREATED_AT, upload.createdAt())
        .execute();
  }

  @Override
  public void store(UUID id, Upload.Stored stored) {
    var picture = stored.picture();
    sql.update(UPLOAD)
        .set(UPLOAD.CONTENT, stored.content().bytes())
        .set(UPLOAD.CONTENT_SIZE, stored.size())
        .set(UPLOAD.STORED_AT, stored.at())
        .set(UPLOAD.WIDTH, picture == null ? null : picture.width())
        .set(UPLOAD.HEIGHT, picture == null ? null : picture.height())
        .set(UPLOAD.THUMBNAIL, picture == null ? null : bytes(picture.thumbnail()))
        .where(UPLOAD.ID.eq(id))
        .and(UPLOAD.CONTENT.isNull())
        .execute();
  }

  private static byte @Nullable [] bytes(@Nullable Sha256 hash) {
    return hash == null ? null : hash.bytes();
  }

  @Override
  public void attach(Map<UUID, Upload.Attachment> attachments) {
    var ids = List.copyOf(attachments.keySet());
    var by = ids.stream().map(attachments::get).map(Objects::requireNonNull).toList();
    sql.update(UPLOAD)
        .set(UPLOAD.ATTACHED_KIND, DSL.field("use.kind", String.class))
        .set(UPLOAD.ATTACHED_TO, DSL.field("use.entity", UUID.class))
        .from(
            DSL.table(
                "unnest({0}, {1}, {2}) as use(upload, kind, entity)",
                DSL.val(ids.toArray(UUID[]::new)),
                DSL.val(by.stream().map(Upload.Attachment::kind).toArray(String[]::new)),
                DSL.val(by.stream().map(Upload.Attachment::entity).toArray(UUID[]::new))))
        .where(UPLOAD.ID.eq(DSL.field("use.upload", UUID.class)))
        .and(UPLOAD.ATTACHED_TO.isNull())
        .execute();
  }

  @Override
  public List<Upload> expire(Instant announcedBefore) {
    return sql.deleteFrom(UPLOAD)
        .where(UPLOAD.ATTACHED_TO.isNull())
        .and(UPLOAD.CREATED_AT.lt(announcedBefore))
        .returning()
        .fetch(JooqUploads::upload);
  }

  /** Townships that hold something to expire. */
  public static List<String> expiring(DSLContext county, Instant announcedBefore) {
    return county
        .selectDistinct(UPLOAD.TOWNSHIP)
        .from(UPLOAD)
        .where(UPLOAD.ATTACHED_TO.isNull())
        .and(UPLOAD.CREATED_AT.lt(announcedBefore))
        .fetch(UPLOAD.TOWNSHIP);
  }

  @Override
  public boolean uses(Sha256 content) {
    return sql.fetchExists(
        sql.selectOne()
            .from(UPLOAD)
            .where(UPLOAD.CONTENT.eq(content.bytes()).or(UPLOAD.THUMBNAIL.eq(content.bytes()))));
  }

  private static Upload upload(org.jooq.Record row) {
    UUID attachedTo = row.get(UPLOAD.ATTACHED_TO);
    return new Upload(
        row.get(UPLOAD.ID),
        DivisionCode.of(row.get(UPLOAD.COMMUNITY)),
        new Upload.Announced(
            row.get(UPLOAD.NAME),
            ContentType.valueOf(row.get(UPLOAD.TYPE)),
            row.get(UPLOAD.SIZE),
            Sha256.of(row.get(UPLOAD.SHA256)),
            UploadPurpose.valueOf(row.get(UPLOAD.PURPOSE))),
        row.get(UPLOAD.CREATOR),
        row.get(UPLOAD.CREATED_AT),
        row.get(UPLOAD.CONTENT) == null ? null : stored(row),
        attachedTo == null
            ? null
            : new Upload.Attachment(
                Objects.requireNonNull(row.get(UPLOAD.ATTACHED_KIND)), attachedTo));
  }

  private static Upload.Stored stored(org.jooq.Record row) {
    return new Upload.Stored(
        Sha256.of(row.get(UPLOAD.CONTENT)),
        row.get(UPLOAD.CONTENT_SIZE),
        row.get(UPLOAD.WIDTH) == null ? null : picture(row),
        row.get(UPLOAD.STORED_AT));
  }

  private static Upload.Picture picture(org.jooq.Record row) {
    byte[] thumbnail = row.get(UPLOAD.THUMBNAIL);
    return new Upload.Picture(
        row.get(UPLOAD.WIDTH),
        row.get(UPLOAD.HEIGHT),
        thumbnail == null ? null : Sha256.of(thumbnail));
  }
}
