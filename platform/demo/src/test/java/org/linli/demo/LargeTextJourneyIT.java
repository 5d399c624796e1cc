package org.linli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.api.Role;
import org.linli.testing.People;

/**
 * Someone whose browser writes everything twice as large: nothing has to be scrolled sideways,
 * nothing is cut, on a desk and on a phone.
 */
class LargeTextJourneyIT extends Journey {

  /** Text that is wider or higher than its box, which hides the rest. */
  private static final String CUT =
      """
      () => [...document.querySelectorAll('body *')]
        .filter(one => [...one.childNodes].some(
            node => node.nodeType === Node.TEXT_NODE && node.textContent.trim()))
        .filter(one => !one.closest(
            // One's own name in the head, which a long log-in name may be, ends in dots.
            '.visually-hidden, svg, option, .print-head, [hidden], .shell-viewer'))
        .filter(one => one.getClientRects().length)
        .filter(one => {
          const style = getComputedStyle(one);
          return style.overflowX === 'hidden' && one.scrollWidth > one.clientWidth + 1
            || style.overflowY === 'hidden' && one.scrollHeight > one.clientHeight + 2;
        })
        .map(one => one.outerHTML.slice(0, 120))
      """;

  @TempDir static Path profiles;

  private int opened;

  /** As in the settings of Chromium: 字号 特大. */
  @Override
  BrowserContext begin(BrowserType type) {
    Path profile = profiles.resolve("profile-" + opened++);
    try {
      Files.createDirectories(profile.resolve("Default"));
      Files.writeString(
          profile.resolve("Default/Preferences"),
          "{\"webkit\":{\"webprefs\":{\"default_font_size\":32}}}");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return type.launchPersistentContext(
        profile,
        new BrowserType.LaunchPersistentContextOptions()
            .setExecutablePath(browser())
            .setArgs(ARGUMENTS)
            .setBaseURL(server.address().toString())
            .setViewportSize(1280, 900));
  }

  @Test
  void at_twice_the_size_every_page_can_be_read_without_scrolling_sideways() {
    page.navigate("/login");
    assertThat(page.evaluate("parseFloat(getComputedStyle(document.documentElement).fontSize)"))
        .as("text is twice as large")
        .isEqualTo(32);
    holdsEnlarged("/", "/login");

    logIn(people.enroll("zhanjiang", Role.STAFF), People.PASSWORD);
    String community = found("/zhanjiang/communities?q=xjsq", "tbody th a");
    holdsEnlarged(
        "/zhanjiang/",
        "/zhanjiang/communities",
        community,
        community + "/teams/new",
        community + "/stations/new",
        "/zhanjiang/organizations",
        "/zhanjiang/organizations/new",
        "/zhanjiang/volunteers",
        "/zhanjiang/activities",
        "/zhanjiang/hours",
        "/zhanjiang/pairings",
        "/zhanjiang/notices/settings",
        "/sessions",
        "/password");
  }

  @Test
  void an_administrator_and_an_auditor_read_theirs_as_well() {
    logIn(people.enroll("zhanjiang", Role.TENANT_ADMINISTRATOR), People.PASSWORD);
    holdsEnlarged("/zhanjiang/people", "/zhanjiang/people/new", "/zhanjiang/plugins");
    context().clearCookies();
    logIn(people.enroll("zhanjiang", Role.AUDITOR), People.PASSWORD);
    holdsEnlarged("/zhanjiang/audit");
  }

  private String found(String list, String link) {
    page.navigate(list);
    return page.locator(link).first().getAttribute("href");
  }

  private void holdsEnlarged(String... paths) {
    for (String path : paths) {
      assertThat(page.navigate(path).status()).as(path).isEqualTo(200);
      for (int width : new int[] {1280, 360}) {
        page.setViewportSize(width, 800);
        Object wide = page.evaluate("document.documentElement.scrollWidth");
        page.screenshot(
            new com.microsoft.playwright.Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(
                    Path.of(
                        "target",
                        "pictures",
                        "large%s-%d.png".formatted(path.replaceAll("[/?=]", "-"), width))));
        assertThat(((Number) wide).intValue()).as(path + " at " + width).isLessThanOrEqualTo(width);
        assertThat(cut()).as(path + " at " + width).isEmpty();
      }
      page.setViewportSize(1280, 900);
    }
  }

  private Stream<String> cut() {
    return ((List<?>) page.evaluate(CUT)).stream().map(String::valueOf);
  }
}
