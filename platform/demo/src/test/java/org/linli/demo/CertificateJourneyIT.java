package org.linli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.linli.api.Communities;
import org.linli.api.Role;
import org.linli.certificate.OfflineCheck;
import org.linli.certificate.Scanner;
import org.linli.certificate.Tampering;
import org.linli.hours.HoursGround;
import org.linli.tenant.Tenants;
import org.linli.testing.People;
import org.linli.testing.Program;
import org.linli.volunteer.ServingVolunteers;

/**
 * A volunteer takes a certificate home, its code is read from the paper and checked online and
 * offline, a changed one is refused; then an entry in it is corrected, and it says so (LAW-3,
 * LAW-4).
 */
class CertificateJourneyIT extends Journey {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final LocalDate DAY = LocalDate.now(SHANGHAI).minusDays(3);

  @Test
  void a_certificate_is_taken_read_back_from_paper_and_superseded_by_a_correction()
      throws Exception {
    long community =
        server
            .get(Tenants.class)
            .within(
                server.tenant("zhanjiang"),
                () -> server.get(Communities.class).namedPlace("海滨花园", "440802001"));
    ServingVolunteers volunteers = new ServingVolunteers(server, "zhanjiang");
    long volunteer = volunteers.approved(community);
    String login = volunteers.withAccount(volunteer);
    HoursGround hours = new HoursGround(server, "zhanjiang");
    hours.credit(community, volunteer, DAY.minusDays(9), 99 * 60);
    long entry =
        hours.serve(
            community, volunteer, DAY.atTime(LocalTime.of(9, 0)).atZone(SHANGHAI).toInstant(), 180);

    logIn(login, People.PASSWORD);
    assertThat(page.locator("body").innerText()).contains("距 2 星还差 198 小时");
    page.navigate("/zhanjiang/volunteer/certificates");
    holds();
    page.getByText("开具证明").first().click();
    page.getByLabel("开始日期").fill(DAY.minusDays(20).toString());
    press("查看服务记录");
    assertThat(text()).contains("将写入 2 条记录，共 102 小时");
    holds();
    press("开具");
    assertThat(text()).contains("有效", "102 小时，2 条记录");
    holds();

    String own = page.url();
    Download download = page.waitForDownload(() -> page.getByText("下载 PDF").click());
    byte[] paper = Files.readAllBytes(download.path());
    ImageIO.write(
        Scanner.picture(paper, 110),
        "png",
        new File("target/pictures/CertificateJourneyIT-paper.png"));
    String address = Scanner.read(paper);
    assertThat(address).startsWith(server.address() + "/zhanjiang/certificate-check?code=");
    String code = address.substring(address.indexOf("code=") + 5);

    context().clearCookies();
    page.navigate(address);
    assertThat(text()).contains("证明真实有效", "陈*宇", "102 小时").doesNotContain("陈晓宇");
    holds();
    page.navigate("/zhanjiang/certificate-check?code=" + Tampering.withMinutes(code, 60_000));
    assertThat(text()).contains("不是本平台开具的证明，或者内容被改动过");
    holds();
    page.navigate("/zhanjiang/certificate-check/offline");
    holds();
    Map<String, String> keys =
        Program.ofNobody(server, "zhanjiang").get("certificate-keys").list().stream()
            .collect(
                Collectors.toMap(
                    key -> String.valueOf(key.get("id")),
                    key -> String.valueOf(key.get("publicKey"))));
    assertThat(OfflineCheck.holds(code, "陈晓宇", keys)).isTrue();
    assertThat(OfflineCheck.holds(Tampering.withMinutes(code, 60_000), "陈晓宇", keys)).isFalse();

    logIn(people.enroll("zhanjiang", Role.STAFF), People.PASSWORD);
    page.navigate("/zhanjiang/hours/" + entry);
    page.locator("#reversal").getByLabel("原因").fill("这一天没有来");
    page.locator("#reversal button[type=submit]").click();
    page.locator("dialog button").last().click();
    page.locator(".flash").waitFor();
    page.navigate("/zhanjiang/certificates");
    assertThat(text()).contains("已被更正");
    holds();
    page.locator("tbody a").first().click();
    holds();
    page.navigate("/zhanjiang/stars");
    holds();

    context().clearCookies();
    page.navigate(address);
    assertThat(text()).contains("已被更正", "重新开具");
    assertThat(OfflineCheck.holds(code, "陈晓宇", keys)).as("it was issued").isTrue();
    logIn(login, People.PASSWORD);
    page.navigate(URI.create(own).getPath());
    assertThat(text()).contains("这份证明不再使用");
    holds();
  }
}
