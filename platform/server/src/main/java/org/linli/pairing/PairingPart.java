package org.linli.pairing;

import java.util.Optional;
import org.linli.api.CommunitySection.Shown;

/** Facts that a domain adds to a pairing's page. A bean. */
public interface PairingPart {

  /**
   * What to show of a pairing to those who keep its community; empty for nothing.
   *
   * @param pairing one that was accepted
   */
  Optional<Shown> of(Pairing pairing);

  /** What to show of it at the partner's desk, outside of the tenant: no people, no way in. */
  Optional<Shown> atDesk(Pairing pairing);
}
