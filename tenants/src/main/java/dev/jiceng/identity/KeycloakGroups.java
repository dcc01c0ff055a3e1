package dev.jiceng.identity;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.DivisionLevel;
import dev.jiceng.tenants.IdentityGroups;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The groups of the realm mirror the divisions: {@code /61/6107/610725/610725101}. */
public final class KeycloakGroups implements IdentityGroups {
  private static final String REALM = "/jiceng";

  private final KeycloakAdmin admin;

  public KeycloakGroups(KeycloakAdmin admin) {
    this.admin = admin;
  }

  public static String path(DivisionCode code) {
    return String.join("", lineage(code).stream().map(above -> "/" + above.value()).toList());
  }

  private static List<DivisionCode> lineage(DivisionCode code) {
    return Arrays.stream(DivisionLevel.values())
        .map(code::at)
        .flatMap(Optional::stream)
        .sorted()
        .toList();
  }

  @Override
  public void ensure(DivisionCode code) {
    if (find(code).isPresent()) {
      return;
    }
    String parent = "";
    for (DivisionCode above : lineage(code)) {
      String siblings = REALM + "/groups" + (parent.isEmpty() ? "" : "/" + parent + "/children");
      parent = find(above).orElseGet(() -> make(above, siblings));
    }
  }

  private String make(DivisionCode code, String siblings) {
    admin.postOnce(siblings, Map.of("name", code.value()));
    return find(code).orElseThrow();
  }

  private Optional<String> find(DivisionCode code) {
    return admin
        .find(REALM + "/group-by-path" + path(code))
        .map(group -> group.required("id").asString());
  }
}
