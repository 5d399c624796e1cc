package org.linli.api;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Facts that a domain or a plugin adds to a community's page, which asks each section. Domains of
 * the core declare a bean; a plugin names its sections in {@link RegionalPlugin#communitySections},
 * so that they are silent where it isn't enabled.
 */
public interface CommunitySection {

  /** Sections with smaller numbers stand first. */
  int order();

  /** What to show of a community to the viewer; empty for nothing. */
  Optional<Shown> of(CommunityFacts community);

  /**
   * A section.
   *
   * @param titleKey the key of its heading
   * @param view the template below {@code views/}, without ending; it shows the inside of a card
   * @param model what the template reads
   */
  record Shown(String titleKey, String view, Map<String, @Nullable Object> model) {}
}
