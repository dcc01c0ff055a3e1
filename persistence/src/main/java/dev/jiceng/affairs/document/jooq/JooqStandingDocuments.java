package dev.jiceng.affairs.document.jooq;

import static dev.jiceng.jooq.area.Tables.COMMUNITY;
import static dev.jiceng.jooq.area.Tables.STANDING_DOCUMENT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;

import dev.jiceng.affairs.document.DocumentKind;
import dev.jiceng.affairs.document.StandingDocument;
import dev.jiceng.affairs.document.StandingDocuments;
import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.tenants.Scope;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** The standing documents of the township, or of its one community, that the scope names. */
public final class JooqStandingDocuments implements StandingDocuments {
  private final DSLContext sql;
  private final Scope scope;

  public JooqStandingDocuments(DSLContext sql, Scope scope) {
    this.sql = sql;
    this.scope = scope;
  }

  @Override
  public boolean hold(DivisionCode community) {
    return sql.select(COMMUNITY.ID)
        .from(COMMUNITY)
        .where(COMMUNITY.CODE.eq(community.value()))
        .and(Reads.within(scope, COMMUNITY.CODE))
        .forUpdate()
        .fetchOptional()
        .isPresent();
  }

  @Override
  public Editions editions(DivisionCode community, DocumentKind kind) {
    return sql.select(
            coalesce(max(STANDING_DOCUMENT.EDITION), 0),
            coalesce(
                max(STANDING_DOCUMENT.EDITION)
                    .filterWhere(STANDING_DOCUMENT.PUBLISHED_ON.isNotNull()),
                0))
        .from(STANDING_DOCUMENT)
        .where(of(community, kind))
        .fetchSingle(row -> new Editions(row.value1(), row.value2()));
  }

  private static Condition of(DivisionCode community, DocumentKind kind) {
    return STANDING_DOCUMENT
        .COMMUNITY
        .eq(community.value())
        .and(STANDING_DOCUMENT.KIND.eq(kind.name()));
  }

  @Override
  public Optional<StandingDocument> find(UUID document) {
    var found =
        DocumentList.listing()
            .byId(
                sql,
                DocumentList.within(scope),
                List.of(document),
                DocumentList.nest(),
                StandingDocument::id);
    return Optional.ofNullable(found.get(document));
  }

  @Override
  public void add(StandingDocument document) {
    var content = document.content();
    sql.insertInto(STANDING_DOCUMENT)
        .set(STANDING_DOCUMENT.ID, document.id())
        .set(STANDING_DOCUMENT.COMMUNITY, document.community().value())
        .set(STANDING_DOCUMENT.KIND, document.kind().name())
        .set(STANDING_DOCUMENT.EDITION, document.edition())
        .set(STANDING_DOCUMENT.TITLE, content.title())
        .set(STANDING_DOCUMENT.TEXT, content.text())
        .set(STANDING_DOCUMENT.FILE, content.file())
        .set(STANDING_DOCUMENT.RESOLUTION, document.resolution())
        .set(STANDING_DOCUMENT.ADOPTED_ON, document.adoptedOn())
        .execute();
  }

  @Override
  public Optional<StandingDocument> publish(StandingDocument document) {
    sql.update(STANDING_DOCUMENT)
        .set(STANDING_DOCUMENT.SUPERSEDED, true)
        .set(STANDING_DOCUMENT.VERSION, STANDING_DOCUMENT.VERSION.plus(1))
        .where(of(document.community(), document.kind()))
        .and(STANDING_DOCUMENT.PUBLISHED_ON.isNotNull())
        .and(STANDING_DOCUMENT.SUPERSEDED.isFalse())
        .execute();
    int updated =
        sql.update(STANDING_DOCUMENT)
            .set(STANDING_DOCUMENT.VERSION, document.version() + 1)
            .set(STANDING_DOCUMENT.PUBLISHED_ON, document.publishedOn())
            .where(STANDING_DOCUMENT.ID.eq(document.id()))
            .and(STANDING_DOCUMENT.VERSION.eq(document.version()))
            .execute();
    return updated == 0
        ? Optional.empty()
        : Optional.of(document.withVersion(document.version() + 1));
  }
}
