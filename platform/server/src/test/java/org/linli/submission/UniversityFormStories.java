package org.linli.submission;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.linli.institution.Institution;
import org.linli.institution.Universities;
import org.linli.pairing.PairingGround;
import org.linli.testing.LinliServer;
import org.linli.testing.Tables;
import org.linli.web.Browser;

/** A university with a form of one community at its own desk, and another university beside it. */
abstract class UniversityFormStories {

  final LinliServer server;
  final UniversityGround ground;
  final Institution ours;
  final Institution theirs;
  final PairingGround place;
  final Browser desk;
  final String form;

  UniversityFormStories(LinliServer server) {
    this.server = server;
    this.ground = new UniversityGround(server);
    this.ours = ground.university("zhanjiang");
    this.theirs = ground.university("zhanjiang");
    this.place = ground.paired(ours, "zhanjiang", "440802001");
    this.desk = new Universities(server).logIn(ours);
    this.form = ground.address(ours);
    ground.serves(ours, "zhanjiang", place.community, 90);
  }

  @AfterEach
  void forget() {
    ground.forget();
  }

  String state() {
    return desk.get(form).html().select("h1 + .state").text();
  }

  void typeContact() {
    post(form + "/lines", Map.of("line0", "陈老师"));
  }

  Browser.Answer send() {
    String seen = desk.get(form).html().select("[name=seen]").val();
    return post(form + "/submission", Map.of("seen", seen));
  }

  Browser.Answer post(String path, Map<String, String> fields) {
    Map<String, String> all = new HashMap<>(fields);
    all.put("_csrf", token());
    return desk.post(path, all);
  }

  String token() {
    return desk.get(form).html().select("[name=_csrf]").first().val();
  }

  int logged(String action) {
    return Tables.rows(
            server,
            "zhanjiang",
            "SELECT id FROM audit_entry WHERE action = ? AND object = ?",
            action,
            ground.form)
        .size();
  }
}
