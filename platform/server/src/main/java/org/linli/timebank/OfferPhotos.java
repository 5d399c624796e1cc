package org.linli.timebank;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import org.linli.api.Audit;
import org.linli.api.Problem;
import org.linli.api.Viewer;
import org.linli.file.Content;
import org.linli.file.FileOwner;
import org.linli.file.Filing;
import org.linli.file.NewFile;
import org.linli.file.StoredFile;

/** The photos of what is offered: one each, which everybody sees. */
@Singleton
class OfferPhotos implements FileOwner {

  private static final String KIND = "time-offer";

  private final OfferTable offers;
  private final Filing filing;
  private final Viewer viewer;
  private final Audit audit;

  OfferPhotos(OfferTable offers, Filing filing, Viewer viewer, Audit audit) {
    this.offers = offers;
    this.filing = filing;
    this.viewer = viewer;
    this.audit = audit;
  }

  /**
   * Puts a photo in place.
   *
   * @throws org.linli.file.FileRefused if it is no photo, too large, or there is no room
   */
  @Transactional
  void put(long id, String name, InputStream bytes) {
    Offer offer = offers.lock(id).orElseThrow(Problem::notFound);
    StoredFile photo =
        filing.store(
            new NewFile(KIND, id, name, Set.of(Content.JPEG, Content.PNG), viewer.account()),
            bytes);
    throwAway(offer);
    offers.setPhoto(id, photo.key());
    audit.record("time-offer.photo-changed", KIND, id, Map.of("file", Long.toString(photo.key())));
  }

  /** Takes the photo away; there may be none. */
  @Transactional
  void remove(long id) {
    Offer offer = offers.lock(id).orElseThrow(Problem::notFound);
    if (offer.photo() != null) {
      throwAway(offer);
      offers.setPhoto(id, null);
      audit.record("time-offer.photo-removed", KIND, id);
    }
  }

  private void throwAway(Offer offer) {
    Long before = offer.photo();
    if (before != null) {
      filing.find(before).ifPresent(filing::delete);
    }
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public boolean mayRead(StoredFile file) {
    return true;
  }
}
