package org.linli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The pages that a journey came by. One of each kind is visited once more in all journeys together
 * and looked at as a whole: no serious violation of accessibility, nothing wider than a phone.
 */
final class VisitedPages {

  private static final List<String> SERIOUS = List.of("serious", "critical");

  /** Kinds of pages that some journey has looked at. */
  private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();

  private final Map<String, String> waiting = new LinkedHashMap<>();

  /** Notes where a page goes. */
  void follow(Page page) {
    waiting.clear();
    page.onFrameNavigated(
        frame -> {
          if (frame == page.mainFrame() && frame.url().startsWith("http")) {
            waiting.putIfAbsent(kind(frame.url()), frame.url());
          }
        });
  }

  /** Looks at those that nobody has looked at; what isn't there any more is left to others. */
  void check(Page page) {
    page.setViewportSize(1280, 900);
    for (Map.Entry<String, String> one : Map.copyOf(waiting).entrySet()) {
      if (SEEN.contains(one.getKey())) {
        continue;
      }
      Response answer = page.navigate(one.getValue());
      if (answer == null || !answer.ok() || !kind(page.url()).equals(one.getKey())) {
        continue;
      }
      SEEN.add(one.getKey());
      assertThat(violations(page)).as(one.getKey()).isEmpty();
      page.setViewportSize(360, 800);
      // A sheet of paper keeps its width; a phone shows all of it, smaller.
      Object wide =
          page.evaluate(
              "document.body.classList.contains('paper') ? 0"
                  + " : document.documentElement.scrollWidth");
      assertThat(((Number) wide).intValue()).as(one.getKey() + " at 360").isLessThanOrEqualTo(360);
      page.setViewportSize(1280, 900);
    }
  }

  /** What is seriously wrong with the page as it stands, and where. */
  static List<String> violations(Page page) {
    return new AxeBuilder(page)
        .analyze().getViolations().stream()
            .filter(rule -> SERIOUS.contains(rule.getImpact()))
            .map(rule -> rule.getId() + " " + rule.getNodes().getFirst().getHtml())
            .toList();
  }

  /** An address without what is one thing's own: numbers, codes, and what a list was asked for. */
  private static String kind(String url) {
    return URI.create(url)
        .getPath()
        .replaceFirst("^/(zhanjiang|guangzhou|guangdong|beibei)(?=/|$)", "/{tenant}")
        .replaceAll("(?<=/)(?:\\d+|[A-Z0-9]{4}(?:-[A-Z0-9]{4})+)(?=/|$)", "{}");
  }
}
