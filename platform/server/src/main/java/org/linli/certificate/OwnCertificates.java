package org.linli.certificate;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linli.api.Problem;
import org.linli.api.Viewer;
import org.linli.volunteer.VolunteerFacts;
import org.linli.volunteer.Volunteers;

/** Whose certificates a viewer may have: their own and those of their wards. */
@Singleton
class OwnCertificates {

  private final Volunteers volunteers;
  private final CertificateTable table;
  private final Viewer viewer;

  OwnCertificates(Volunteers volunteers, CertificateTable table, Viewer viewer) {
    this.volunteers = volunteers;
    this.table = table;
    this.viewer = viewer;
  }

  List<VolunteerFacts> people() {
    return volunteers.actedForBy(viewer.account());
  }

  Map<Long, VolunteerFacts> byId() {
    return people().stream().collect(Collectors.toMap(VolunteerFacts::id, Function.identity()));
  }

  /** One of those people; anybody else isn't there. */
  VolunteerFacts person(long volunteer) {
    return people().stream()
        .filter(one -> one.id() == volunteer)
        .findFirst()
        .orElseThrow(Problem::notFound);
  }

  /** A certificate of one of those people; anybody else's isn't there. */
  Certificate certificate(long id) {
    Certificate found = table.find(id).orElseThrow(Problem::notFound);
    person(found.volunteer());
    return found;
  }
}
