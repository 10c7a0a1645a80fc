package org.opencac.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A second-level audit from both sides, with the keyboard alone. */
class AuditByKeyboardTest {
  private static final String CHART = "dermatology-psoriasis";

  private final List<String> violations = new ArrayList<>();

  @Test
  void theAuditorDisagreesTheCoderRebutsAndTheAuditorAgrees() {
    try (Chromium chromium = Chromium.start();
        DemoServer server = DemoServer.start();
        Desk coder = new Desk(chromium, server, "", ColorScheme.LIGHT);
        Desk auditor = new Desk(chromium, server, "demo-auditor", ColorScheme.DARK)) {
      coder.submitted(CHART, 3);
      disagree(auditor);
      rebutOneAndAgreeWithTheOther(coder);
      agreeAndClose(auditor);
      Map<?, ?> audit = audit(auditor);
      assertThat(audit.get("status")).isEqualTo("closed");
      assertThat(((Number) value(audit, "accuracy")).doubleValue()).isBetween(0.5, 0.99);
      assertThat(violations).isEmpty();
      assertThat(coder.complaints()).isEmpty();
      assertThat(auditor.complaints()).isEmpty();
    }
  }

  /** Opens the submitted chart, takes one code off and adds another, each with its reason. */
  private void disagree(Desk auditor) {
    Page page = auditor.page();
    page.reload();
    page.waitForSelector("tr.row");
    auditor.press("/");
    page.keyboard().type("straw");
    page.waitForFunction("() => document.querySelectorAll('tr.row').length === 1");
    auditor.press("Enter", "Enter");
    page.waitForSelector(".suggestion.now .why");
    auditor.press("m");
    page.waitForSelector(".audit-list .assigned.now");
    int codes = page.querySelectorAll(".audit-list .assigned").size();
    auditor.press("j", "x");
    page.waitForSelector("dialog[open] textarea");
    page.keyboard().type("The joints are not described");
    auditor.press("Enter");
    page.waitForFunction("() => document.querySelectorAll('.difference').length === 1");
    auditor.press("c");
    page.waitForSelector("dialog[open] input[role=combobox]");
    page.keyboard().type("Z79.899");
    auditor.press("Enter");
    page.waitForSelector("dialog[open] .message:not([hidden])");
    check(auditor, "audit-why");
    page.keyboard().type("Long-term biologic");
    auditor.press("Enter");
    page.waitForFunction("() => document.querySelectorAll('.difference').length === 2");
    assertThat(page.querySelectorAll(".audit-list .assigned")).hasSize(codes);
    check(auditor, "audit");
    auditor.press("Control+Enter");
    page.waitForFunction("() => document.querySelector('.foot').textContent.includes('sent')");
  }

  private void rebutOneAndAgreeWithTheOther(Desk coder) {
    Page page = coder.page();
    openNewest(coder);
    page.waitForFunction("() => document.activeElement.matches('.turn input')");
    page.keyboard().type("CASPAR criteria in the June note");
    check(coder, "audit-rebut");
    coder.press("Tab", "Tab", "Enter");
    page.waitForFunction("() => document.querySelectorAll('.turn').length === 1");
    coder.press("Tab", "Enter");
    page.waitForFunction("() => document.querySelectorAll('.turn').length === 0");
    assertThat(audit(coder).get("status")).isEqualTo("answered");
  }

  private void agreeAndClose(Desk auditor) {
    Page page = auditor.page();
    openNewest(auditor);
    page.waitForFunction("() => document.activeElement.matches('.turn input')");
    page.keyboard().type("Seen now");
    auditor.press("Tab", "Enter");
    page.waitForFunction("() => document.activeElement.textContent === 'Close the audit'");
    check(auditor, "audit-agreed");
    auditor.press("Enter");
    page.waitForFunction("() => document.querySelector('main').textContent.includes('closed')");
  }

  private static void openNewest(Desk desk) {
    desk.press("g", "a");
    desk.page().waitForFunction("() => document.activeElement.matches('tbody a')");
    desk.press("Enter");
    desk.page().waitForSelector(".difference");
  }

  private static Map<?, ?> audit(Desk desk) {
    Map<?, ?> all = (Map<?, ?>) desk.call("GET", "/encounters/" + CHART + "/audits", Map.of());
    return (Map<?, ?>) ((List<?>) value(all, "audits")).getFirst();
  }

  private static Object value(Map<?, ?> map, String name) {
    return Objects.requireNonNull(map.get(name));
  }

  private void check(Desk desk, String name) {
    desk.page().waitForTimeout(300);
    desk.picture(name);
    desk.violations().forEach(violation -> violations.add(name + ": " + violation));
  }
}
