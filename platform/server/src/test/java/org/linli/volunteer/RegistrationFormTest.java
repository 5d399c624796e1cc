package org.linli.volunteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.testing.Tables;
import org.linli.web.Browser;

/** The registration form on paper: filled from the record to be filed, or empty (ZJ-4). */
@LinliTest
class RegistrationFormTest {

  private final LinliServer server;
  private final Browser clerk;
  private final long place;
  private final String number = VolunteerDesk.idNumber();
  private final String page;

  RegistrationFormTest(LinliServer server) {
    this.server = server;
    this.place = new VolunteerDesk(server).place();
    this.clerk = new People(server).logIn("zhanjiang", Role.STAFF, VolunteerDesk.CHIKAN);
    var form = clerk.get("/zhanjiang/communities/" + place + "/volunteers/new");
    this.page = clerk.submit(form, VolunteerDesk.adult(number)).header("Location");
  }

  @Test
  void what_the_document_asks_is_filled_in_and_what_is_personal_masked_ZJ_4() {
    var paper = clerk.get(page + "/form").html();
    assertThat(paper.select("h1").text()).isEqualTo("志愿者信息登记表");
    assertThat(paper.select("th").eachText())
        .contains("姓名", "性别", "年龄", "证件号码", "技能特长", "有空的时间", "联系电话", "社区审核");
    assertThat(paper.text()).contains("陈*宇", "☑ 急救", "□ 法律", "个人信息已打码");
    assertThat(paper.html()).doesNotContain(number).doesNotContain("陈晓宇");
  }

  @Test
  void in_full_it_is_printed_for_a_reason_that_is_written_down_LAW_7() {
    var asked = clerk.post(page + "/form", Map.of("_csrf", csrf(page)));
    assertThat(asked.status()).isEqualTo(422);
    assertThat(asked.html().select("#f-why-error").text()).isNotEmpty();

    var revealed =
        clerk.post(page + "/reveal", Map.of("_csrf", csrf(page), "why", "CERTIFICATE")).html();
    assertThat(revealed.select("form[action$=/form] [name=why]").val()).isEqualTo("CERTIFICATE");
    var paper = clerk.post(page + "/form", Map.of("_csrf", csrf(page), "why", "CERTIFICATE"));
    assertThat(paper.html().text()).contains("陈晓宇", number).doesNotContain("打码");
    assertThat(
            Tables.audited(server, "zhanjiang", "volunteer", VolunteerDesk.idIn(page)).stream()
                .filter("volunteer.revealed"::equals))
        .hasSize(2);
  }

  @Test
  void the_empty_form_has_a_line_for_everything_and_a_box_for_every_choice() {
    var paper = clerk.get("/zhanjiang/communities/" + place + "/volunteers/form").html();
    assertThat(paper.text()).contains("花园", "本人签名", "□ 同意登记").doesNotContain("☑");
    assertThat(paper.select(".form-choices span"))
        .hasSize(
            ServiceType.values().length + Skill.values().length + AvailableTime.values().length);
  }

  @Test
  void whoever_answers_for_another_place_finds_no_form() {
    Browser elsewhere = new People(server).logIn("zhanjiang", Role.STAFF, VolunteerDesk.XIASHAN);
    assertThat(elsewhere.get(page + "/form").status()).isEqualTo(404);
  }

  private String csrf(String at) {
    return clerk.get(at).html().selectFirst("input[name=_csrf]").val();
  }
}
