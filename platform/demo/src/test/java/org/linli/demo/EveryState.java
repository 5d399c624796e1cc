package org.linli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.JsonMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.linli.tenant.Time;
import org.linli.testing.LinliServer;
import org.linli.testing.Program;
import org.linli.web.Browser;

/**
 * What whoever looks at 湛江 after a first start is to find of each kind, whatever day it is: as the
 * code names the states, so that a new one that the demo doesn't show is told.
 */
final class EveryState {

  private static final String TENANT = "zhanjiang";
  private static final String OTHER = "guangzhou";

  private final LinliServer server;
  private final DemoAccounts accounts;
  private final LocalDate today;

  EveryState(LinliServer server, DemoAccounts accounts) {
    this.server = server;
    this.accounts = accounts;
    this.today = Time.today(server.get(Clock.class));
  }

  void check() {
    try (DemoClient staff = staff(TENANT)) {
      stars(staff);
      oversight(staff);
      suspensions(staff);
      spotChecks(staff);
      certificates(staff);
      assertThat(states(staff, "api/redemptions?state="))
          .containsAll(all("timebank.RedemptionState"));
    }
  }

  /** 广州 has some of it: a case that was published, one in hand, and a result of a spot check. */
  void checkOther() {
    try (DemoClient staff = staff(OTHER)) {
      assertThat(states(staff, "api/findings?state=ALL")).contains("OPEN", "CASED");
      assertThat(states(staff, "api/false-records?state=")).contains("OPEN", "FALSE_RECORD");
    }
    assertThat(new Browser(server).get("/" + OTHER + "/oversight").html().text())
        .contains("广州市", "没有人签到却有时长", "河堤清洁队（演示）");
  }

  private DemoClient staff(String tenant) {
    return DemoClient.logIn(
        server.get(JsonMapper.class),
        server.address().resolve("/" + tenant + "/"),
        accounts.firstOf(tenant, "STAFF"));
  }

  /** ZJ-8: somebody at each of the five. */
  private static void stars(DemoClient staff) {
    IntStream.rangeClosed(1, 5)
        .forEach(
            stars ->
                assertThat(staff.items("api/stars?stars=" + stars))
                    .as("%d stars", stars)
                    .isNotEmpty()
                    .allSatisfy(one -> assertThat(one.get("stars")).isEqualTo(stars)));
  }

  /** LAW-3 and LAW-5: appeals, findings and cases of false records in every state. */
  private static void oversight(DemoClient staff) {
    assertThat(states(staff, "api/appeals?state=ALL"))
        .as("appeals")
        .isEqualTo(all("oversight.AppealState"));
    assertThat(states(staff, "api/findings?state=ALL"))
        .as("findings")
        .isEqualTo(all("oversight.Finding$State"));
    assertThat(states(staff, "api/false-records?state="))
        .as("cases")
        .isEqualTo(all("oversight.FalseRecordCase$State"));
  }

  /** LAW-5: a volunteer and a team may not go on today, and for some time to come. */
  private void suspensions(DemoClient staff) {
    List<Map<String, ?>> running =
        staff.everything("api/false-records?state=FALSE_RECORD").stream()
            .flatMap(
                one -> staff.list("api/false-records/" + one.get("id") + "/suspensions").stream())
            .filter(one -> "RUNNING".equals(one.get("state")))
            .toList();
    assertThat(running)
        .allSatisfy(
            one ->
                assertThat(LocalDate.parse(String.valueOf(one.get("until"))))
                    .isAfter(today.plusMonths(1)))
        .extracting(one -> String.valueOf(one.get("kind")))
        .contains("VOLUNTEER", "TEAM");
  }

  /** LAW-5: with each result, one that waits, and one that anybody reads without logging in. */
  private void spotChecks(DemoClient staff) {
    List<Map<String, ?>> checks = staff.items("api/spot-checks?size=500");
    List<Object> results =
        checks.stream()
            .flatMap(one -> staff.list("api/spot-checks/" + one.get("id") + "/drawn").stream())
            .<Object>map(one -> String.valueOf(one.get("result")))
            .toList();
    assertThat(results).contains("null").containsAll(all("oversight.SpotCheck$Result"));
    Map<String, ?> published =
        checks.stream().filter(one -> one.get("publishedAt") != null).findFirst().orElseThrow();
    assertThat(new Browser(server).get("/" + TENANT + "/oversight").html().text())
        .contains("湛江市", published.get("from") + " – " + published.get("until"))
        .contains("河堤清洁队（演示）");
  }

  /** LAW-4: as the record says, and as anybody who checks one reads. */
  private void certificates(DemoClient staff) {
    assertThat(states(staff, "api/certificates?state="))
        .isEqualTo(all("certificate.CertificateState"));
    Program anybody = Program.ofNobody(server, TENANT);
    Set<String> read =
        staff.everything("api/certificates?state=").stream()
            .map(one -> anybody.get("certificate-check?number=" + one.get("number")).text("state"))
            .collect(Collectors.toSet());
    assertThat(read).isEqualTo(all("certificate.CertificateState"));
  }

  private static Set<String> states(DemoClient staff, String path) {
    return staff.everything(path).stream()
        .map(one -> String.valueOf(one.get("state")))
        .collect(Collectors.toSet());
  }

  /** The names of an enum that only its own package sees. */
  private static Set<String> all(String states) {
    try {
      return Stream.of(Class.forName("org.linli." + states).getEnumConstants())
          .map(one -> ((Enum<?>) one).name())
          .collect(Collectors.toSet());
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }
}
