package org.linli.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.linli.api.Role;
import org.linli.testing.LinliServer;
import org.linli.testing.People;
import org.linli.web.Browser;

/** A community that owes a form, and those who send and review it in the browser. */
abstract class SubmissionStories {

  final LinliServer server;
  final SubmissionGround here;
  final People people;
  private final List<String> forms = new ArrayList<>();

  SubmissionStories(LinliServer server) {
    this.server = server;
    this.here = new SubmissionGround(server, "zhanjiang", "440802001");
    this.people = new People(server);
  }

  @AfterEach
  void forget() {
    forms.forEach(form -> here.forms.forget("zhanjiang", form));
  }

  String form(int days, Integer closesAfter) {
    String form = here.form(here.today().plusDays(days), closesAfter);
    forms.add(form);
    return form;
  }

  Browser community() {
    return people.logIn("zhanjiang", Role.SOCIAL_WORKER, here.community.path());
  }

  Browser staff(String prefix) {
    return people.logIn("zhanjiang", Role.STAFF, prefix);
  }

  Browser.Answer submit(Browser browser, String form) {
    String address = here.address(form);
    return browser.post(
        address + "/submission", Map.of("_csrf", csrf(browser.get("/zhanjiang/due"))));
  }

  static Browser.Answer post(Browser browser, String page, String act, Map<String, String> fields) {
    Map<String, String> all = new java.util.HashMap<>(fields);
    all.put("_csrf", csrf(browser.get("/zhanjiang/due")));
    return browser.post(page + act, all);
  }

  static String csrf(Browser.Answer page) {
    return page.html().select("[name=_csrf]").first().val();
  }

  static long id(String page) {
    return Long.parseLong(page.substring(page.lastIndexOf('/') + 1));
  }
}
