package org.linli.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.linli.api.Role;
import org.linli.testing.LinliServer;
import org.linli.testing.People;
import org.linli.web.Browser;

/**
 * A community's clerk who writes its plan of this year in the browser, and the staff of the county.
 */
abstract class PlanStories {

  final LinliServer server;
  final People people;
  final PlanGround here;
  final Browser clerk;
  final Browser staff;
  final int year;

  PlanStories(LinliServer server) {
    this.server = server;
    this.people = new People(server);
    this.here = new PlanGround(server, "zhanjiang", "440802001");
    this.clerk = people.logIn("zhanjiang", Role.SOCIAL_WORKER, here.path);
    this.staff = people.logIn("zhanjiang", Role.STAFF, "440802");
    this.year = here.today().getYear();
  }

  String begin() {
    String form = "/zhanjiang/communities/" + here.community + "/plans";
    var begun = post(clerk, form + "/new", form, Map.of("year", Integer.toString(year)));
    assertThat(begun.status()).as(begun.body()).isEqualTo(303);
    return begun.header("Location").replace("/edit", "");
  }

  Map<String, String> filled() {
    Map<String, String> said = new HashMap<>(PlanGround.months(here.project, 2));
    said.put("goal-0", "陪伴留守老人");
    said.put("target-0", "30");
    said.put("unit-0", "人");
    said.put("what-0", "活动室");
    said.put("provider-0", "社区居委会");
    said.put("amount-0", "1");
    said.put("amountUnit-0", "间");
    return said;
  }

  Browser.Answer save(String page, int edits, Map<String, String> said) {
    Map<String, String> all = new HashMap<>(said);
    all.put("edits", Integer.toString(edits));
    return post(clerk, page, page + "/draft", all);
  }

  static long id(String page) {
    return Long.parseLong(page.substring(page.lastIndexOf('/') + 1));
  }

  static Browser.Answer post(Browser browser, String from, String to, Map<String, String> fields) {
    return browser.postFrom(from, to, fields);
  }
}
