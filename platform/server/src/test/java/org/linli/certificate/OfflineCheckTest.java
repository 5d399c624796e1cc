package org.linli.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.linli.key.CertificateKeys;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.Program;
import org.linli.web.Browser;

/** A certificate is checked with the published key and the JDK alone (LAW-4). */
@LinliTest
class OfflineCheckTest {

  private final LinliServer server;
  private final CertificateGround ground;

  OfflineCheckTest(LinliServer server) {
    this.server = server;
    this.ground = new CertificateGround(server, "zhanjiang", "440802001");
  }

  @Test
  void the_published_key_proves_who_issued_it_and_for_whom() throws Exception {
    String code = issued();
    Map<String, String> keys = keys("zhanjiang");

    assertThat(OfflineCheck.holds(code, "陈晓宇", keys)).isTrue();
    assertThat(OfflineCheck.holds(code, "陈大宇", keys)).isFalse();
    assertThat(OfflineCheck.holds(Tampering.withMinutes(code, 6000), "陈晓宇", keys)).isFalse();
    assertThat(keys("beibei")).isNotEmpty();
    assertThat(OfflineCheck.holds(code, "陈晓宇", keys("beibei"))).isFalse();
  }

  @Test
  void a_key_that_signs_no_more_stays_published_and_its_certificates_verify() throws Exception {
    String code = issued();
    int before = keys("zhanjiang").size();
    server.get(CertificateKeys.class).rotate(server.tenant("zhanjiang").id());

    assertThat(keys("zhanjiang")).hasSize(before + 1);
    assertThat(OfflineCheck.holds(code, "陈晓宇", keys("zhanjiang"))).isTrue();
    assertThat(OfflineCheck.holds(issued(), "陈晓宇", keys("zhanjiang"))).isTrue();
    assertThat(
            Program.ofNobody(server, "zhanjiang")
                .get("certificate-check?code=" + code)
                .text("state"))
        .isEqualTo("VALID");
  }

  @Test
  void the_page_that_explains_it_says_what_it_does_not_prove() {
    assertThat(new Browser(server).get("/zhanjiang/certificate-check/offline").html().text())
        .contains("Ed25519", "后来有没有更正、撤销，要联网核验才知道");
  }

  private String issued() {
    long volunteer = ground.volunteer();
    ground.serves(volunteer, CertificateGround.DAY, 60);
    return ground.code(ground.certificate(volunteer));
  }

  private Map<String, String> keys(String tenant) {
    return Program.ofNobody(server, tenant).get("certificate-keys").list().stream()
        .collect(
            Collectors.toMap(
                key -> String.valueOf(key.get("id")), key -> String.valueOf(key.get("publicKey"))));
  }
}
