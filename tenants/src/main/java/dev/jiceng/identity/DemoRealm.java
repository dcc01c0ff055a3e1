package dev.jiceng.identity;

import dev.jiceng.division.DivisionCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The realm as operators import it, and on top of it what only a demonstration has. */
public final class DemoRealm {
  /** Of every demo user and of the embedded server's administrator. */
  public static final String PASSWORD = "jiceng";

  /** Of the confidential clients in the demo; elsewhere Keycloak makes a random one. */
  public static final String SECRET = "jiceng-demo-secret";

  private static final String REALM = "realm/jiceng-realm.json";
  private static final String DEMO = "realm/jiceng-demo.json";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final KeycloakAdmin admin;

  public DemoRealm(KeycloakAdmin admin) {
    this.admin = admin;
  }

  /** Changes when the content does. */
  public static String fingerprint() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(bytes(REALM));
      digest.update(bytes(DEMO));
      return HexFormat.of().formatHex(digest.digest(), 0, 6);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Makes the realm, or adds to an existing one what is new. */
  public void load() {
    ObjectNode content = content();
    if (admin.find("/jiceng").isEmpty()) {
      admin.post("", content);
    } else {
      addMissing(content);
    }
  }

  /** Lets pages of {@code address}, such as {@code http://localhost:8080}, sign users in. */
  public void serve(URI address) {
    add("jiceng-web", "redirectUris", address + "/*");
    add("jiceng-demo", "webOrigins", address.toString());
  }

  private void add(String name, String list, String value) {
    ObjectNode client =
        (ObjectNode) admin.find("/jiceng/clients?clientId=" + name).orElseThrow().required(0);
    ArrayNode values = client.withArray(list);
    if (values.valueStream().noneMatch(known -> known.asString().equals(value))) {
      values.add(value);
      admin.put("/jiceng/clients/" + client.required("id").asString(), client);
    }
  }

  private void addMissing(ObjectNode content) {
    // A partial import looks groups up by an id it does not know yet and fails.
    content.remove("groups");
    var groups = new KeycloakGroups(admin);
    DemoUser.all().forEach(user -> groups.ensure(DivisionCode.of(user.division())));
    admin.post("/jiceng/partialImport", content.put("ifResourceExists", "SKIP"));
  }

  private static ObjectNode content() {
    ObjectNode realm = read(REALM);
    ObjectNode demo = demo();
    realm.set("groups", demo.required("groups"));
    realm.withArray("users").addAll((ArrayNode) demo.required("users"));
    realm.withArray("clients").addAll((ArrayNode) demo.required("clients"));
    for (JsonNode client : realm.required("clients")) {
      if (client.path("serviceAccountsEnabled").asBoolean(false)) {
        ((ObjectNode) client).put("secret", secret());
      }
    }
    return realm;
  }

  public static String secret() {
    return Optional.ofNullable(System.getenv("JICENG_MACHINE_SECRET")).orElse(SECRET);
  }

  /** Everything only the demo has: users with their groups, and the client with direct grants. */
  static ObjectNode demo() {
    return read(DEMO);
  }

  static ObjectNode read(String resource) {
    return (ObjectNode) JSON.readTree(bytes(resource));
  }

  private static byte[] bytes(String resource) {
    try (var source = DemoRealm.class.getClassLoader().getResourceAsStream(resource)) {
      return source.readAllBytes();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
