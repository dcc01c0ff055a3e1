package dev.jiceng.identity;

import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Somebody of the demo realm: name, realm role and the division they answer for. */
public record DemoUser(String name, String title, String role, String division) {
  public static List<DemoUser> all() {
    return StreamSupport.stream(DemoRealm.demo().required("users").spliterator(), false)
        .filter(user -> !user.has("serviceAccountClientId"))
        .map(DemoUser::of)
        .toList();
  }

  private static DemoUser of(JsonNode user) {
    String path = user.required("groups").required(0).asString();
    return new DemoUser(
        user.required("username").asString(),
        user.required("lastName").asString() + user.required("firstName").asString(),
        user.required("realmRoles").required(0).asString(),
        path.substring(path.lastIndexOf('/') + 1));
  }
}
