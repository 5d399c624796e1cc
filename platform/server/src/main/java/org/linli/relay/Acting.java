package org.linli.relay;

import java.util.List;
import java.util.function.Predicate;
import org.linli.relay.Parties.Party;

/**
 * As whom somebody acts on a relay.
 *
 * @param base where they do, below the tenant
 * @param keeps whether they keep the community, and so every week
 * @param mine which weeks are theirs
 * @param parties whom they may send
 */
record Acting(String base, boolean keeps, Predicate<Turn> mine, List<Party> parties) {

  boolean maySend(Party party) {
    return parties.stream().anyMatch(one -> one.holder().isSameAs(party.holder()));
  }
}
