package dev.jiceng.duty.graphql;

import dev.jiceng.division.CommunityKind;
import dev.jiceng.roster.PostCatalogue;
import dev.jiceng.roster.RosterParameters;
import dev.jiceng.shared.graphql.FromMemory;
import java.util.List;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Which posts a community may have (PD-1). */
@Controller
@FromMemory
class CatalogueController {
  private final RosterParameters parameters;

  CatalogueController(RosterParameters parameters) {
    this.parameters = parameters;
  }

  @QueryMapping
  List<PostCatalogue.Entry> postCatalogue(@Argument CommunityKind community) {
    return PostCatalogue.of(community, parameters);
  }
}
