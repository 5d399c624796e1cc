package org.linli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.linli.tenant.Onboarding;
import org.linli.testing.LinliServer;
import org.linli.testing.People;
import org.linli.testing.SampleTenant;

/**
 * A journey in Chromium. The server has 湛江, 广州 and the province above them, all of them with leave
 * to use Guangdong's plugin; in 湛江 nobody has enabled it yet.
 */
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Journey {

  /** What reaches over the right edge, told by its tag and classes. */
  private static final String WIDEST =
      "[...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right >"
          + " innerWidth + 1).slice(0, 12).map(e => e.tagName + '.' + e.className + '#' + e.id)";

  private static final String PLUGIN = "guangdong-demo-community";

  static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private Playwright playwright;
  private Browser chromium;
  private BrowserContext context;
  private final VisitedPages visited = new VisitedPages();
  private int pictures;

  /** What it is a journey through. */
  LinliServer server;

  /** Whom it logs in. */
  People people;

  /** What the person looks at. */
  Page page;

  @BeforeAll
  void start() {
    LinliServer.dropOldSchemas("linlitest_journey_");
    Path tenants = Path.of("target", "journey-tenants", getClass().getSimpleName());
    prepare(tenants);
    SampleTenant.GUANGDONG.write(tenants, SampleTenant.startsWith(PLUGIN));
    SampleTenant.GUANGZHOU.write(
        tenants, SampleTenant.BELOW_GUANGDONG, SampleTenant.startsWith(PLUGIN));
    SampleTenant.ZHANJIANG.write(
        tenants, SampleTenant.BELOW_GUANGDONG, SampleTenant.permits(zhanjiangMayUse()));
    Map<String, Object> settings = new HashMap<>(settings());
    settings.put("linli.schema-prefix", "linlitest_journey_");
    settings.put("linli.plugins", Path.of("..", "..", "plugins", "target", "archives").toString());
    server = LinliServer.start(tenants, settings, clock());
    Onboarding onboarding = server.get(Onboarding.class);
    for (String tenant : List.of("guangdong", "guangzhou", "zhanjiang")) {
      onboarding.onboard(server.tenant(tenant), (number, steps, key, done, total) -> {});
    }
    people = new People(server);
    playwright = Playwright.create();
    chromium =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions().setExecutablePath(browser()).setArgs(ARGUMENTS));
  }

  /** What the person's browser keeps. */
  BrowserContext context() {
    return context;
  }

  /** What else the server is set to. */
  Map<String, Object> settings() {
    return Map.of();
  }

  /** The clock that it goes by. */
  Clock clock() {
    return Clock.systemUTC();
  }

  /** The plugins that 湛江 may use. */
  String[] zhanjiangMayUse() {
    return new String[] {PLUGIN};
  }

  /** Writes the files of further tenants, which nobody has onboarded yet. */
  void prepare(Path tenants) {}

  static Path browser() {
    String named = System.getenv("LINLI_BROWSER");
    return Path.of(named == null ? "/usr/bin/chromium" : named);
  }

  @BeforeEach
  void open() {
    context = begin(playwright.chromium());
    page = context.newPage();
    visited.follow(page);
  }

  /** The person's browser, with nothing in it. */
  BrowserContext begin(BrowserType type) {
    return chromium.newContext(
        new Browser.NewContextOptions()
            .setBaseURL(server.address().toString())
            .setViewportSize(1280, 900));
  }

  /** Every kind of page that the journey came by is looked at once, whoever thought of it. */
  @AfterEach
  void close() {
    try {
      visited.check(page);
    } finally {
      context.close();
    }
  }

  @AfterAll
  void stop() {
    playwright.close();
    server.close();
  }

  /** Logs in through the page, as a person would. */
  void logIn(String login, String password) {
    page.navigate("/login");
    page.getByLabel("登录名").fill(login);
    page.getByLabel("密码").first().fill(password);
    press("登录");
  }

  /** Goes on as somebody else. */
  void become(String login) {
    context().clearCookies();
    logIn(login, People.PASSWORD);
  }

  /** Presses the button of the main part that says this. */
  void press(String words) {
    page.locator("main")
        .getByRole(
            com.microsoft.playwright.options.AriaRole.BUTTON,
            new com.microsoft.playwright.Locator.GetByRoleOptions().setName(words).setExact(true))
        .click();
    page.waitForLoadState();
  }

  /** Says yes to the question that a button asks before it does anything. */
  void confirm() {
    page.locator("dialog .btn-primary").click();
    page.waitForLoadState();
  }

  /** What the main part of the page says. */
  String text() {
    return page.locator("main").innerText();
  }

  /** A page holds on a desk and on a phone: no serious violation, nothing wider than the screen. */
  void holds() {
    for (int width : new int[] {1280, 360}) {
      page.setViewportSize(width, 800);
      Object wide = page.evaluate("document.documentElement.scrollWidth");
      assertThat(((Number) wide).intValue())
          .as("%s at %d, too wide: %s", page.url(), width, page.evaluate(WIDEST))
          .isLessThanOrEqualTo(width);
      assertThat(VisitedPages.violations(page)).as(page.url() + " at " + width).isEmpty();
      page.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(true)
              .setPath(
                  Path.of(
                      "target",
                      "pictures",
                      "%s-%02d-%d.png".formatted(getClass().getSimpleName(), pictures, width))));
    }
    pictures++;
    page.setViewportSize(1280, 900);
  }
}
