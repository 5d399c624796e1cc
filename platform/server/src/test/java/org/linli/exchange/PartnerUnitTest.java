package org.linli.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.institution.Institution;
import org.linli.institution.Universities;
import org.linli.pairing.PairingGround;
import org.linli.testing.Await;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.web.Browser;

/** A partner unit's people have the same desk as a university's, for their own pairings (GD-14). */
@LinliTest
class PartnerUnitTest {

  private final LinliServer server;
  private final Universities institutions;
  private final PairingGround here;

  PartnerUnitTest(LinliServer server) {
    this.server = server;
    this.institutions = new Universities(server);
    this.here = new PairingGround(server, "zhanjiang", "440802001");
  }

  @Test
  void its_people_find_what_it_is_paired_with_and_nothing_else() {
    Institution unit = institutions.partnerUnit();
    Browser desk = institutions.logIn(unit);
    here.proposed(unit, true);

    Await.until(
        "it is listed",
        () ->
            Optional.of(desk.get("/university").html().select("tbody").text())
                .filter(text -> text.contains(here.name)));
    assertThat(institutions.logIn(institutions.partnerUnit()).get("/university").body())
        .doesNotContain(here.name);
    String page = desk.get("/university").html().select("tbody th a").attr("href");
    assertThat(desk.get(page).html().select("main").text()).contains(here.name, "待答复");
  }

  @Test
  void the_city_sees_it_as_a_partner_unit_and_never_among_colleges_without_a_community() {
    Institution unit = institutions.partnerUnit();
    institutions.college(unit, "团委");
    here.proposed(unit, true);
    Browser staff = new People(server).logIn("zhanjiang", Role.STAFF, "440802");

    assertThat(
            staff
                .get("/zhanjiang/pairings?state=ALL&kind=PARTNER_UNIT&q=" + unit.name())
                .html()
                .select("tbody tr")
                .text())
        .contains(here.name, "共建单位");
    assertThat(staff.get("/zhanjiang/unpaired/colleges").body()).doesNotContain(unit.name());
  }
}
