package org.linli.volunteer;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What another domain adds to a volunteer's record: their teams, their trainings. A bean; shown on
 * the person's own page and on the page of those who keep the register.
 */
public interface RecordSection {

  /** Sections with smaller numbers stand first. */
  int order();

  /**
   * What to show of a volunteer; empty for nothing.
   *
   * @param own whether the person looks, or who acts for them
   */
  Optional<Shown> of(long volunteer, boolean own);

  /**
   * A section.
   *
   * @param titleKey the key of its heading
   * @param view the template below {@code views/}, without ending; it shows the inside of a card
   * @param model what the template reads
   */
  record Shown(String titleKey, String view, Map<String, @Nullable Object> model) {}
}
