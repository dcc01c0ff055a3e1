package dev.jiceng.roster.graphql;

import dev.jiceng.division.graphql.Area;
import dev.jiceng.roster.jooq.MembershipList;
import dev.jiceng.roster.jooq.MembershipRow;
import dev.jiceng.roster.jooq.OrganizationList;
import dev.jiceng.roster.jooq.OrganizationRow;
import dev.jiceng.roster.jooq.PersonList;
import dev.jiceng.roster.jooq.PersonRow;
import dev.jiceng.shared.graphql.Listed;
import dev.jiceng.shared.graphql.Lists;
import graphql.schema.DataFetchingEnvironment;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The lists of the roster that hang on every area; each is one SQL statement a county. */
@Controller
class RosterController {
  private final Lists lists;

  RosterController(Lists lists) {
    this.lists = lists;
  }

  @SchemaMapping(typeName = "Area")
  Listed<OrganizationRow> organizations(Area area, DataFetchingEnvironment field) {
    boolean posts = field.getSelectionSet().containsAnyOf("nodes/posts", "edges/node/posts");
    return lists.page(
        field,
        area.scope(),
        OrganizationList.listing(),
        OrganizationList.within(area.scope()),
        OrganizationList.nest(lists.today(), posts));
  }

  @SchemaMapping(typeName = "Area")
  Listed<PersonRow> people(Area area, DataFetchingEnvironment field) {
    return lists.page(
        field,
        area.scope(),
        PersonList.listing(lists.today()),
        PersonList.within(area.scope()),
        PersonList.nest());
  }

  @SchemaMapping(typeName = "Area")
  Listed<MembershipRow> memberships(Area area, DataFetchingEnvironment field) {
    return lists.page(
        field,
        area.scope(),
        MembershipList.listing(lists.today()),
        MembershipList.within(area.scope()),
        MembershipList.nest());
  }
}
