package dev.jiceng.division.graphql;

import dev.jiceng.shared.graphql.Asking;
import dev.jiceng.shared.graphql.ErrorCode;
import dev.jiceng.shared.graphql.GlobalId;
import dev.jiceng.shared.graphql.RefusedRequest;
import dev.jiceng.tenants.Caller;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class NodeController {
  private static final int MAXIMUM = 100;

  private final Nodes nodes;

  NodeController(Nodes nodes) {
    this.nodes = nodes;
  }

  @QueryMapping
  @Nullable Object node(@Argument String id, Caller caller, DataFetchingEnvironment environment) {
    return nodes(List.of(id), caller, environment).getFirst();
  }

  @QueryMapping
  List<@Nullable Object> nodes(
      @Argument List<String> ids, Caller caller, DataFetchingEnvironment environment) {
    if (ids.size() > MAXIMUM) {
      throw new RefusedRequest(
          ErrorCode.BAD_USER_INPUT,
          "nodes.size",
          Map.of("argument", "ids", "limit", MAXIMUM, "actual", ids.size()));
    }
    List<Optional<GlobalId>> asked = ids.stream().map(GlobalId::decode).toList();
    return nodes.load(asked, caller, environment.getGraphQLSchema(), Asking.of(environment));
  }
}
