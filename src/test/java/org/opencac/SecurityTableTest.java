package org.opencac;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.opencac.web.Needs;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every endpoint with the status that each role gets, from {@code security.tsv}. Requests are
 * chosen so that an allowed one changes nothing: an unknown id, or an empty body.
 */
class SecurityTableTest {
  private static final List<String> ROLES =
      List.of("anonymous", "coder", "cdi", "auditor", "manager", "administrator");
  private static final Map<String, Browser> BROWSERS = new HashMap<>();

  static Stream<Arguments> cells() throws IOException {
    return rows()
        .flatMap(row ->
            IntStream.range(0, ROLES.size())
                .mapToObj(i ->
                    Arguments.of(
                        ROLES.get(i), row[0], row[1], row[2], Integer.valueOf(row[3 + i]))));
  }

  private static Stream<String[]> rows() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(SecurityTableTest.class.getResourceAsStream("/security.tsv"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#") && !line.isBlank())
              .map(line -> line.split("\t", -1))
              .toList()
              .stream();
    }
  }

  @ParameterizedTest(name = "{0}: {1} {2} is {4}")
  @MethodSource("cells")
  void everyRoleGetsTheStatusOfTheTable(
      String role, String method, String path, String body, int status) {
    Browser browser = BROWSERS.computeIfAbsent(role, SecurityTableTest::browser);
    assertThat(browser.send(method, path, body).status()).isEqualTo(status);
  }

  @Test
  void theTableHasEveryEndpoint() throws IOException {
    Set<String> known = new TreeSet<>();
    rows().forEach(row -> known.add(row[0] + " " + pattern(row[1])));
    Set<String> mapped = new TreeSet<>();
    mapping()
        .getHandlerMethods()
        .forEach((info, method) -> {
          if (method.getBeanType().getName().startsWith("org.opencac")) {
            info.getMethodsCondition()
                .getMethods()
                .forEach(verb ->
                    info.getPatternValues()
                        .forEach(pattern -> mapped.add(verb + " " + pattern(pattern))));
          }
        });
    assertThat(known).containsAll(mapped);
  }

  @Test
  void everyEndpointSaysWhatItNeeds() {
    mapping()
        .getHandlerMethods()
        .forEach((info, method) -> {
          if (method.getBeanType().getName().startsWith("org.opencac")) {
            assertThat(method.getMethodAnnotation(Needs.class)).as("%s", method).isNotNull();
          }
        });
  }

  private static RequestMappingHandlerMapping mapping() {
    return Workbench.shared()
        .part(ApplicationContext.class)
        .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
  }

  private static Browser browser(String role) {
    return role.equals("anonymous")
        ? Workbench.shared().browser()
        : Workbench.shared().signedIn(role);
  }

  /** Parameters and examples of them as one sign. */
  private static String pattern(String path) {
    return path.replaceAll("\\?.*", "")
        .replaceAll("\\{[a-zA-Z]+\\}", "*")
        .replaceAll("/(none|ICD-10-CM|alphabetic|999999|dnfc|Chapter%201|E11.9|0)(?=/|$)", "/*");
  }
}
