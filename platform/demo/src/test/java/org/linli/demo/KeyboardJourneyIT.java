package org.linli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.testing.People;

/** A clerk without a mouse: everything is reached by keys, and one always sees where one is. */
class KeyboardJourneyIT extends Journey {

  private static final int FAR = 90;

  @Test
  void logging_in_the_menu_the_search_box_and_a_form_need_no_mouse() {
    String login = people.enroll("zhanjiang", Role.STAFF);
    page.navigate("/login");
    tabTo("input[name=login]");
    type(login);
    tabTo("input[name=password]");
    type(People.PASSWORD);
    enter("**/zhanjiang");

    skipsTheMenu();
    tabTo(".shell-menu .shell-group summary");
    page.keyboard().press("Enter");
    tabTo(".shell-menu a[href$='/communities']");
    enter("**/zhanjiang/communities");

    tabTo("input[name=q]");
    type("xjsq");
    enter("**/communities?q=xjsq*");
    tabTo("main a:has-text('新江社区')");
    enter("**/communities/*");
    assertThat(page.locator("h1").innerText()).isEqualTo("新江社区");

    tabTo("main a[href$='/teams/new']");
    enter("**/teams/new");
    tabTo("#f-name");
    type("敲键盘志愿服务队");
    tabTo("main button[type=submit]");
    page.keyboard().press("Enter");
    page.waitForSelector(".field-error");
    assertThat(page.inputValue("#f-name")).isEqualTo("敲键盘志愿服务队");

    tabTo("#f-category");
    page.keyboard().press("ArrowDown");
    tabTo("main button[type=submit]");
    enter("**/teams/*");
    assertThat(text()).contains("敲键盘志愿服务队");
  }

  @Test
  void the_suggestions_of_the_search_box_are_reached_by_keys_too() {
    page.navigate("/login");
    logIn(people.enroll("zhanjiang", Role.STAFF), People.PASSWORD);
    page.navigate("/zhanjiang/");
    tabTo("#shell-q");
    page.keyboard().type("xjsq");
    page.waitForSelector("#shell-found a");
    tabTo("#shell-found a");
    enter("**/communities/*");
  }

  /** The first stop of every page leads past the menu. */
  private void skipsTheMenu() {
    page.evaluate("document.activeElement.blur()");
    page.keyboard().press("Tab");
    assertThat(isAt(".skip-link")).isTrue();
    page.keyboard().press("Enter");
    assertThat(isAt("#main")).isTrue();
    page.navigate(page.url().replaceFirst("#.*", ""));
  }

  /** Goes on with the tabulator until something is reached; at every stop one sees where one is. */
  private void tabTo(String what) {
    for (int i = 0; i < FAR; i++) {
      if (i > 0 || !isAt(what)) {
        page.keyboard().press("Tab");
      }
      assertThat(page.evaluate(UNSEEN)).as("stop %d on the way to %s", i, what).isEqualTo("");
      if (isAt(what)) {
        return;
      }
    }
    throw new AssertionError(what + " is not reached by keys on " + page.url());
  }

  /** What is focused and doesn't show it; a field for a day shows which of its parts is. */
  private static final String UNSEEN =
      """
      () => {
        const here = document.activeElement;
        if (here === document.body || here === document.documentElement) return '';
        const style = getComputedStyle(here);
        const box = here.getBoundingClientRect();
        const seen = box.width > 0 && box.height > 0
          && (style.outlineStyle !== 'none' || style.boxShadow !== 'none' || here.type === 'date');
        return seen ? '' : here.outerHTML.slice(0, 200);
      }
      """;

  private boolean isAt(String what) {
    return page.locator(what).all().stream()
        .anyMatch(one -> (Boolean) one.evaluate("one => one === document.activeElement"));
  }

  private void type(String words) {
    page.keyboard().type(words);
  }

  private void enter(String then) {
    page.keyboard().press("Enter");
    page.waitForURL(then);
  }
}
