package org.linli.station;

import java.util.Optional;
import org.linli.api.CommunitySection.Shown;

/**
 * Facts that a domain adds to a station's page for those who keep it. A bean; the page asks each
 * one, and whoever opens it may see the station.
 */
public interface StationPart {

  /** Parts with smaller numbers stand first. */
  int order();

  /**
   * What to show of a station; empty for nothing.
   *
   * @param station its id; it may be closed
   */
  Optional<Shown> of(long station);
}
