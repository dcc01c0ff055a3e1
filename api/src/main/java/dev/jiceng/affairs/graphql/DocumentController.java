package dev.jiceng.affairs.graphql;

import dev.jiceng.affairs.document.DocumentKind;
import dev.jiceng.affairs.document.StandingDocument;
import dev.jiceng.affairs.document.jooq.DocumentList;
import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.graphql.Area;
import dev.jiceng.shared.graphql.Listed;
import dev.jiceng.shared.graphql.Lists;
import dev.jiceng.shared.graphql.UserError;
import dev.jiceng.upload.graphql.UploadIds;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Standing documents: adopted by a resolution, published, listed (D-7). */
@Controller
class DocumentController {
  private static final Desk.Act<StandingDocument, Payload> DOCUMENT =
      new Desk.Act<>(AffairsKinds.DOCUMENT, Payload::new);

  private final Desk desk;
  private final Lists lists;

  DocumentController(Desk desk, Lists lists) {
    this.desk = desk;
    this.lists = lists;
  }

  record Payload(@Nullable StandingDocument document, List<UserError> userErrors) {}

  record Adopt(
      DivisionCode community,
      DocumentKind kind,
      String title,
      String text,
      @Nullable String file,
      String resolution) {
    StandingDocument.Content content() {
      var upload = file == null ? null : Desk.uuid(UploadIds.UPLOAD, file);
      return new StandingDocument.Content(title.strip(), text.strip(), upload);
    }
  }

  record Publish(String id, int version) {}

  @SchemaMapping(typeName = "Area")
  Listed<StandingDocument> standingDocuments(Area area, DataFetchingEnvironment field) {
    var scope = area.scope();
    return lists.page(
        field, scope, DocumentList.listing(), DocumentList.within(scope), DocumentList.nest());
  }

  @SchemaMapping(typeName = "Area")
  AffairsListController.Groups standingDocumentAggregate(Area area, DataFetchingEnvironment field) {
    var scope = area.scope();
    return new AffairsListController.Groups(
        lists.aggregate(field, scope, DocumentList.listing(), DocumentList.within(scope)));
  }

  @MutationMapping
  Payload standingDocumentAdopt(@Argument Adopt input, DataFetchingEnvironment field) {
    return desk.in(
        field,
        DOCUMENT,
        input.community(),
        (tx, hand) ->
            desk.adopting(tx)
                .adopt(
                    input.community(),
                    input.kind(),
                    input.content(),
                    Desk.uuid(AffairsKinds.DECISION.name(), input.resolution())));
  }

  @MutationMapping
  Payload standingDocumentPublish(@Argument Publish input, DataFetchingEnvironment field) {
    return desk.at(
        field,
        DOCUMENT,
        input.id(),
        (tx, id, hand) -> desk.adopting(tx).publish(id, input.version(), hand.now()));
  }
}
