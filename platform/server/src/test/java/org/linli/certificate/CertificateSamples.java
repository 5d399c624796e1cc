package org.linli.certificate;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.linli.testing.Sample;
import org.linli.testing.Sample.Found;

/** Certificates, for the trials of every route. */
@Factory
final class CertificateSamples {

  @Singleton
  Sample certificate() {
    return Sample.of(
        "certificate",
        (server, ground) -> {
          CertificateGround here =
              new CertificateGround(server, ground.tenant(), ground.township());
          return Found.lying(certificate(here, here.volunteer()), here.place.path);
        });
  }

  /** One's own. */
  @Singleton
  Sample own() {
    return own("OwnCertificateController.certificate");
  }

  @Singleton
  Sample ownForPrograms() {
    return own("OwnCertificateApi.certificate");
  }

  private static Sample own(String variable) {
    return Sample.of(
        variable,
        (server, ground) -> {
          CertificateGround here =
              new CertificateGround(server, ground.tenant(), ground.township());
          long volunteer = here.volunteer();
          String login = here.volunteers.withAccount(volunteer);
          return Found.owned(certificate(here, volunteer), login);
        });
  }

  private static long certificate(CertificateGround here, long volunteer) {
    here.serves(volunteer, CertificateGround.DAY, 60);
    return here.certificate(volunteer);
  }
}
