package dev.jiceng.division.graphql;

import dev.jiceng.shared.graphql.FromMemory;
import dev.jiceng.shared.graphql.engine.Permissions;
import dev.jiceng.tenants.Caller;
import dev.jiceng.tenants.Role;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Optional;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
@FromMemory
class ViewerController {
  private final Areas areas;

  ViewerController(Areas areas) {
    this.areas = areas;
  }

  /** SDL's {@code Viewer}. */
  record Viewer(Caller caller) {
    public String subject() {
      return caller.actor().subject();
    }

    public String name() {
      return caller.actor().name();
    }

    public List<Role> roles() {
      return caller.roles().stream().sorted().toList();
    }
  }

  @QueryMapping
  Optional<Viewer> me(Caller caller) {
    return caller.isPublic() ? Optional.empty() : Optional.of(new Viewer(caller));
  }

  @SchemaMapping
  List<Area> areas(Viewer viewer) {
    return viewer.caller().codes().stream()
        .sorted()
        .flatMap(code -> areas.of(viewer.caller(), code).stream())
        .toList();
  }

  @SchemaMapping
  List<String> permissions(Viewer viewer, DataFetchingEnvironment environment) {
    return Permissions.granted(environment.getGraphQLSchema(), viewer.caller());
  }
}
