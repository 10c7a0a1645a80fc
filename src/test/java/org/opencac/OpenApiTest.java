package org.opencac;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The description of the API as committed. After a change that is meant, run the test with {@code
 * -Dopenapi.write=true} and commit the file with it.
 */
class OpenApiTest {
  private static final Path COMMITTED = Path.of("docs", "openapi.json");

  @Test
  void theApiIsTheOneThatIsCommitted() throws IOException {
    JsonNode served = Workbench.shared().browser().get("/api/v1/openapi").json();
    ((ObjectNode) served).remove("servers");
    String sorted =
        Browser.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(sorted(served));
    if (Boolean.getBoolean("openapi.write")) {
      Files.writeString(COMMITTED, sorted + "\n", StandardCharsets.UTF_8);
    }
    assertThat(Files.readString(COMMITTED, StandardCharsets.UTF_8))
        .as("docs/openapi.json; see this test on how to renew it")
        .isEqualTo(sorted + "\n");
  }

  private static JsonNode sorted(JsonNode node) {
    if (node.isObject()) {
      ObjectNode sorted = Browser.MAPPER.createObjectNode();
      new TreeMap<>(
              node.properties().stream()
                  .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
          .forEach((name, value) -> sorted.set(name, sorted(value)));
      return sorted;
    }
    if (node.isArray()) {
      ArrayNode array = Browser.MAPPER.createArrayNode();
      node.forEach(one -> array.add(sorted(one)));
      return array;
    }
    return node;
  }
}
