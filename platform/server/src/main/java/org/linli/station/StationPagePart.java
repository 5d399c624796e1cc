package org.linli.station;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.CommunityFacts;
import org.linli.api.StationFacts;

/**
 * What a domain adds to a station's public page: a block with a heading, for residents who have not
 * logged in, on a phone. A bean. The page asks each part once, for an open station; nothing in a
 * part is personal data of others, for the page stands on the internet.
 */
public interface StationPagePart {

  /** Parts with smaller numbers stand first: asking for help 10, duty 20, what is on 30. */
  int order();

  /**
   * Whether people who have not logged in may see it. A part that says no is asked only when the
   * viewer keeps the station's community.
   */
  default boolean isForAnyone() {
    return true;
  }

  /**
   * What to show of a station.
   *
   * @param station the station or point, as it is on the day
   * @param community its community
   * @param day today; a week that is shown begins on its Monday
   * @return empty for nothing: the block is then left out, heading and all
   */
  Optional<Shown> of(StationFacts station, CommunityFacts community, LocalDate day);

  /**
   * A block of the page.
   *
   * @param titleKey the key of its heading
   * @param view the template below {@code views/}, without ending; it shows the inside of a card
   * @param model what the template reads
   */
  record Shown(String titleKey, String view, Map<String, @Nullable Object> model) {}
}
