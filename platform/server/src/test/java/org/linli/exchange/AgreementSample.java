package org.linli.exchange;

import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import org.linli.institution.Institution;
import org.linli.institution.Universities;
import org.linli.pairing.PairingGround;
import org.linli.pairing.PartnerSide;
import org.linli.tenant.Tenants;
import org.linli.testing.LinliServer;
import org.linli.testing.Pictures;
import org.linli.testing.Sample;

/**
 * A pairing at the universities' desk with an agreement to be read, for the trials of its route.
 */
@Singleton
final class AgreementSample implements Sample {

  private static final long CLERK = 7;

  @Override
  public String variable() {
    return "UniversityChangeController.agreement.registered";
  }

  @Override
  public Found find(LinliServer server, Ground ground) {
    Institution university = new Universities(server).university();
    long pairing =
        new PairingGround(server, ground.tenant(), ground.township()).proposed(university, true);
    server
        .get(Tenants.class)
        .within(server.tenant(ground.tenant()), () -> keep(server, pairing, university.id()));
    return Found.lying(RegisteredSample.entry(server, university).id(), university.path());
  }

  private static void keep(LinliServer server, long pairing, long institution) {
    server
        .get(PartnerSide.class)
        .keepAgreement(
            pairing, institution, "a.png", new ByteArrayInputStream(Pictures.write("png")), CLERK);
  }
}
