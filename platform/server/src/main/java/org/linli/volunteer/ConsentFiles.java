package org.linli.volunteer;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.linli.api.Audit;
import org.linli.api.Problem;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.file.Content;
import org.linli.file.FileOwner;
import org.linli.file.FileRefused;
import org.linli.file.Filing;
import org.linli.file.NewFile;
import org.linli.file.StoredFile;
import org.linli.tenant.Time;

/** The pictures of guardians' consents: read by whoever acts for the child and by the community. */
@Singleton
class ConsentFiles implements FileOwner, VolunteerTrace {

  static final String KIND = "volunteer";

  private final VolunteerRegister register;
  private final Filing filing;
  private final Viewer viewer;
  private final Audit audit;
  private final Clock clock;

  ConsentFiles(VolunteerRegister register, Filing filing, Viewer viewer, Audit audit, Clock clock) {
    this.register = register;
    this.filing = filing;
    this.viewer = viewer;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Keeps a consent's picture; it takes the place of an earlier one.
   *
   * @throws FileRefused if it is too large or no picture and no document
   */
  @Transactional
  void keep(long volunteer, String name, InputStream bytes) {
    VolunteerRow row =
        register.lock(volunteer).filter(VolunteerRow::isThere).orElseThrow(Problem::notFound);
    List<StoredFile> before = of(volunteer);
    filing.store(
        new NewFile(
            KIND,
            volunteer,
            name,
            Set.of(Content.JPEG, Content.PNG, Content.PDF),
            viewer.account()),
        bytes);
    before.forEach(filing::delete);
    register.update(row.consented(GuardianConsent.FILE, clock.instant()));
    audit.record("volunteer.consentFile", "volunteer", volunteer);
  }

  List<StoredFile> of(long volunteer) {
    return filing.of(KIND, volunteer);
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public boolean mayRead(StoredFile file) {
    return register
        .findById(file.owner())
        .filter(row -> row.isActedForBy(viewer.account(), Time.today(clock)) || isKeptByViewer(row))
        .isPresent();
  }

  /** Whoever acts for the child looks at what is their own. */
  @Override
  public void isRead(StoredFile file) {
    boolean own =
        register
            .findById(file.owner())
            .filter(row -> row.isActedForBy(viewer.account(), Time.today(clock)))
            .isPresent();
    if (!own) {
      audit.record("volunteer.consentFileRead", "volunteer", file.owner());
    }
  }

  private boolean isKeptByViewer(VolunteerRow row) {
    return register.pathOf(row.id()).filter(CommunityKeepers.scope(viewer)::contains).isPresent();
  }

  @Override
  public String name() {
    return "consentFiles";
  }

  @Override
  public Object kept(long volunteer) {
    return of(volunteer).stream().map(StoredFile::name).toList();
  }

  @Override
  public void deleted(long volunteer) {
    of(volunteer).forEach(filing::delete);
  }
}
