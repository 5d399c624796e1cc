package org.linli.transfer;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.linli.api.Audit;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.file.Content;
import org.linli.file.FileOwner;
import org.linli.file.Filing;
import org.linli.file.NewFile;
import org.linli.file.StoredFile;
import org.linli.web.Refused;

/** The signed papers behind a consent, read by those who keep the community and its superiors. */
@Singleton
class ConsentPapers implements FileOwner {

  private static final String KIND = "transfer-consent";
  private static final int MOST = 5;

  private final DepartureTable departures;
  private final Filing filing;
  private final Viewer viewer;
  private final Audit audit;

  ConsentPapers(DepartureTable departures, Filing filing, Viewer viewer, Audit audit) {
    this.departures = departures;
    this.filing = filing;
    this.viewer = viewer;
    this.audit = audit;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public boolean mayRead(StoredFile file) {
    return departures
        .find(file.owner())
        .filter(one -> CommunityKeepers.scope(viewer).contains(one.path()))
        .isPresent();
  }

  List<StoredFile> of(long transfer) {
    return filing.of(KIND, transfer);
  }

  /**
   * Adds one while it waits for a release.
   *
   * @throws Refused if nobody waits for it any more, or there are many
   * @throws org.linli.file.FileRefused if it is no document or picture, too large, or there is no
   *     room
   */
  @Transactional
  void add(Departure one, String name, InputStream bytes, long by) {
    if (one.state() != DepartureState.ASKED || !one.askedFor()) {
      throw new Refused("file", "transfer.refused.noPaper");
    }
    if (of(one.id()).size() >= MOST) {
      throw new Refused("file", "transfer.refused.manyPapers", MOST);
    }
    filing.store(
        new NewFile(
            KIND, one.id(), name, Set.of(Content.PDF, Content.JPEG, Content.PNG, Content.WEBP), by),
        bytes);
    audit.record("transfer.consent-kept", "transfer", one.id());
  }

  /** The person's data is being deleted. */
  void delete(Collection<Long> transfers) {
    filing.of(KIND, transfers).forEach(filing::delete);
  }
}
