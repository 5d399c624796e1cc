package org.linli.api;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A port: whom the current tenant's communities are paired with. One call for many communities. */
public interface PairingsOnRecord {

  /**
   * The pairings that both sides agreed on and that held on a day, the oldest first.
   *
   * @return by the community's id; a community without any is missing from the answer
   */
  Map<Long, List<Pairing>> on(LocalDate day, Collection<Long> communities);

  /**
   * A pairing.
   *
   * @param partner the partner's name
   * @param isUniversity whether the partner is a university or a college of one
   * @param from its first day
   * @param until its last day; null for one without an end
   */
  record Pairing(
      long id,
      long community,
      String partner,
      boolean isUniversity,
      LocalDate from,
      @Nullable LocalDate until) {

    /** Its page, below the tenant. */
    public String path() {
      return "/pairings/" + id;
    }
  }
}
