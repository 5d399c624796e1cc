package org.linli.certificate;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.linli.api.Paging;
import org.linli.volunteer.VolunteerTrace;

/** What a person takes along of their certificates; who goes leaves them without a name. */
@Singleton
final class CertificateTrace implements VolunteerTrace {

  private static final int ALL = 10_000;

  private final CertificateTable table;
  private final Holders holders;

  CertificateTrace(CertificateTable table, Holders holders) {
    this.table = table;
    this.holders = holders;
  }

  @Override
  public String name() {
    return "certificates";
  }

  @Override
  public Object kept(long volunteer) {
    return table.of(List.of(volunteer), new Paging(1, ALL, ALL)).stream()
        .map(
            one ->
                Map.of(
                    "number",
                    one.written(),
                    "from",
                    one.from().toString(),
                    "until",
                    one.until().toString(),
                    "minutes",
                    one.minutes(),
                    "issuedAt",
                    one.issuedAt().toString(),
                    "state",
                    one.state().name()))
        .toList();
  }

  @Override
  public void deleted(long volunteer) {
    holders.forget(volunteer);
  }
}
