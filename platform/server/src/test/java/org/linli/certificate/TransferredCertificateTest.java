package org.linli.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.transfer.TransferGround;
import org.linli.transfer.TransferGround.Someone;
import org.linli.web.Browser;
import org.linli.web.Refused;

/** LAW-4: certificates stay true when the record goes on in another tenant. */
@LinliTest
class TransferredCertificateTest {

  private final LinliServer server;
  private final TransferGround home;
  private final TransferGround there;
  private final CertificateGround certificates;
  private final CertificateGround certificatesThere;

  TransferredCertificateTest(LinliServer server) {
    this.server = server;
    this.home = new TransferGround(server, "zhanjiang", "440802001");
    this.there = new TransferGround(server, "beibei", "500109001");
    this.certificates = new CertificateGround(server, "zhanjiang", "440802001");
    this.certificatesThere = new CertificateGround(server, "beibei", "500109001");
  }

  @Test
  void LAW_4_the_old_one_stays_valid_and_says_where_the_record_is_and_the_next_is_issued_there() {
    Someone someone = Someone.anybody();
    long volunteer = home.volunteer(someone);
    long known = there.volunteer(someone);
    home.serves(volunteer, TransferGround.DAY, 120);
    long before = certificates.certificate(volunteer);
    String check = "/zhanjiang/certificate-check?number=" + certificates.known(before).written();
    assertThat(new Browser(server).get(check).html().text())
        .contains("证明真实有效")
        .doesNotContain("转到北碚区");

    home.transfer(volunteer, there);

    assertThat(certificates.known(before).state()).isEqualTo(CertificateState.VALID);
    assertThat(new Browser(server).get(check).html().text()).contains("证明真实有效", "持有人的记录后来转到北碚区接着计");
    assertThatThrownBy(() -> certificates.certificate(volunteer)).isInstanceOf(Refused.class);
    long after = certificatesThere.certificate(known);
    assertThat(certificatesThere.known(after).minutes()).isEqualTo(120);
    String checkThere =
        "/beibei/certificate-check?number=" + certificatesThere.known(after).written();
    assertThat(new Browser(server).get(checkThere).html().select("tbody").text())
        .contains("湛江市", TransferGround.DAY.toString());
  }
}
