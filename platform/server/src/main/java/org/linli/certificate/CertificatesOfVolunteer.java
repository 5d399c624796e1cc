package org.linli.certificate;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.api.Paging;
import org.linli.volunteer.RecordSection;

/** The latest certificates in a volunteer's record, and the way to a new one. */
@Singleton
final class CertificatesOfVolunteer implements RecordSection {

  private static final int LATEST = 5;

  private final CertificateTable table;

  CertificatesOfVolunteer(CertificateTable table) {
    this.table = table;
  }

  @Override
  public int order() {
    return 8;
  }

  @Override
  public Optional<Shown> of(long volunteer, boolean own) {
    return Optional.of(
        new Shown(
            "certificate.title",
            "certificate/of-volunteer",
            Map.of(
                "volunteer",
                volunteer,
                "own",
                own,
                "certificates",
                table.of(List.of(volunteer), new Paging(1, LATEST, LATEST)))));
  }
}
