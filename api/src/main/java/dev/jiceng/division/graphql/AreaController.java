package dev.jiceng.division.graphql;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.graphql.FromMemory;
import dev.jiceng.tenants.Caller;
import java.util.List;
import java.util.Optional;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
@FromMemory
class AreaController {
  private final Areas areas;

  AreaController(Areas areas) {
    this.areas = areas;
  }

  @QueryMapping
  Optional<Area> area(@Argument DivisionCode code, Caller caller) {
    return areas.of(caller, code);
  }

  @SchemaMapping(typeName = "Area")
  Optional<Area> parent(Area area, Caller caller) {
    return areas.above(caller, area.code());
  }

  @SchemaMapping(typeName = "Area")
  List<Area> children(Area area, Caller caller) {
    return areas.below(caller, area.code());
  }

  @SchemaMapping(typeName = "Area")
  List<Divisions.Named> lineage(Area area) {
    return areas.lineage(area.code()).stream().map(Divisions.Named::of).toList();
  }
}
