package org.linli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.linli.activity.HeldGround;
import org.linli.api.Communities;
import org.linli.api.Role;
import org.linli.division.Sql;
import org.linli.hours.HoursGround;
import org.linli.team.LedTeamGround;
import org.linli.tenant.Tenants;
import org.linli.tenant.Time;
import org.linli.testing.Await;
import org.linli.testing.People;
import org.linli.volunteer.ServingVolunteers;

/**
 * A city writes down another system and its columns, takes out what is not yet entered there, takes
 * theirs in, decides a doubtful match and sees every difference; the volunteer sees the own
 * (LAW-9).
 */
class ExternalSystemsJourneyIT extends Journey {

  private static final LocalDate DAY = LocalDate.now(Time.ZONE).minusDays(9);

  @Test
  void a_city_compares_its_ledger_with_another_system_and_decides_who_is_who() {
    long community =
        server
            .get(Tenants.class)
            .within(
                server.tenant("zhanjiang"),
                () -> server.get(Communities.class).namedPlace("海滨花园", "440802001"));
    ServingVolunteers volunteers = new ServingVolunteers(server, "zhanjiang");
    long volunteer = volunteers.approved(community, "何文静", ServingVolunteers.idNumber());
    String login = volunteers.withAccount(volunteer);
    HoursGround hours = new HoursGround(server, "zhanjiang");
    hours.credit(community, volunteer, DAY, 90);
    hours.credit(community, volunteer, DAY.plusDays(1), 60);

    logIn(people.enroll("zhanjiang", Role.STAFF), People.PASSWORD);
    page.navigate("/zhanjiang/externals");
    holds();
    page.getByText("登记系统").first().click();
    page.getByLabel("系统名称").fill("i志愿");
    holds();
    press("登记系统");
    String system = page.url();
    assertThat(text()).contains("还没有设置表格的列");
    holds();

    page.navigate(system + "/out-columns");
    page.locator("#f-header1").fill("志愿者姓名");
    page.locator("#f-field1").selectOption("NAME");
    page.locator("#f-header2").fill("服务日期");
    holds();
    press("保存");
    assertThat(text()).contains("这里还没有填写");
    page.locator("#f-field2").selectOption("DAY");
    press("保存");
    page.navigate(system + "/in-columns");
    page.locator("#f-RECORD_NUMBER").fill("记录编号");
    page.locator("#f-NAME").fill("姓名");
    page.locator("#f-DAY").fill("日期");
    page.locator("#f-HOURS").fill("小时");
    page.locator("#f-ACTIVITY").fill("项目");
    holds();
    press("保存");
    assertThat(text()).contains("记录编号、姓名、日期、小时、项目");

    page.locator("#export").getByLabel("开始日期").fill(DAY.toString());
    page.locator("#export").getByLabel("截止日期").fill(DAY.toString());
    press("导出");
    until("待录入");
    assertThat(text()).contains("1.5 小时");
    holds();
    press("标记为已录入");
    page.locator("dialog button").last().click();
    page.locator(".flash").waitFor();
    assertThat(text()).contains("这些记录不会再出现");
    holds();

    page.navigate(system + "/imports/new");
    holds();
    page.locator("input[type=file]")
        .setInputFiles(
            new FilePayload(
                "对方.xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                sheet()));
    press("上传并预览");
    assertThat(text()).contains("何*静").doesNotContain("何文静");
    holds();
    press("开始导入");
    until("新导入 2 条");

    page.navigate(system);
    assertThat(text()).contains("2 个人等您认");
    holds();
    page.navigate(system + "/people?state=DOUBTFUL");
    holds();
    page.locator("tbody tr", new Page.LocatorOptions().setHasText("何*静"))
        .locator("a")
        .first()
        .click();
    assertThat(text()).contains("只有姓名一致", "何文静", "一致");
    holds();
    press("就是何文静");
    assertThat(text()).contains("没找到这样的人");

    page.navigate(system + "/comparison");
    assertThat(text()).contains("已录入，对方没有", "同一天时长不同", "还有 1 个对方的人没有认定");
    holds();
    page.locator("tbody a").first().click();
    assertThat(text()).contains("逐日", "巡河");
    holds();
    page.navigate(system + "/numbers");
    holds();
    long newcomer = volunteers.approved(community, "没有人", ServingVolunteers.idNumber());
    page.navigate(system + "/people?state=DOUBTFUL");
    press("再对照一遍");
    assertThat(text()).contains("可能是", "只有姓名一致");
    holds();
    press("勾选的就是所示的人");
    assertThat(text()).contains("请先勾选");
    holds();
    page.locator("tbody input[type=checkbox]").check();
    press("勾选的就是所示的人");
    assertThat(text()).contains("没有符合条件的人");

    long team = new LedTeamGround(server, "zhanjiang").team(community, "巡河队", newcomer);
    page.navigate("/zhanjiang/teams/" + team);
    page.locator("#elsewhere a").click();
    page.locator("#f-number").fill("D-88");
    holds();
    press("保存");
    page.navigate("/zhanjiang/teams/" + team);
    assertThat(text()).contains("其他系统的编号", "i志愿 D-88");
    holds();
    page.navigate("/zhanjiang/activity-desk/" + activity(community));
    assertThat(text()).contains("其他系统的编号", "没有登记编号");
    holds();
    context().clearCookies();

    logIn(login, People.PASSWORD);
    page.navigate("/zhanjiang/volunteer/" + volunteer);
    page.locator("main").getByText("核对差异").first().click();
    assertThat(text()).contains("本平台合计", "同一天时长不同");
    holds();
  }

  private long activity(long community) {
    long session = new HeldGround(server, "zhanjiang").session(community, null, DAY);
    return server
        .get(Tenants.class)
        .within(
            server.tenant("zhanjiang"),
            () ->
                server
                    .get(Sql.class)
                    .query(
                        "SELECT activity_id FROM activity_session WHERE id = ?",
                        List.of(session),
                        row -> row.getLong(1))
                    .getFirst());
  }

  /** Waits for a page whose work goes on to say so. */
  private void until(String words) {
    Await.until(
        words,
        () -> {
          page.reload();
          return Optional.of(text()).filter(said -> said.contains(words));
        });
  }

  private static byte[] sheet() {
    List<List<String>> rows =
        List.of(
            List.of("记录编号", "姓名", "日期", "小时", "项目"),
            List.of("R1", "何文静", DAY.plusDays(1).toString(), "2", "巡河"),
            List.of("R2", "没有人", DAY.toString(), "1", "马拉松"));
    var bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "They", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("记录");
      for (int line = 0; line < rows.size(); line++) {
        for (int place = 0; place < rows.get(line).size(); place++) {
          sheet.value(line, place, rows.get(line).get(place));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
