package org.linli.api;

import java.time.DayOfWeek;
import java.util.Map;

/**
 * When a region's stations are usually open: proposed to whoever says when a station is, never
 * taken for granted.
 *
 * @param week spans as people type them, {@code 08:30-11:30 15:00-18:00}; a day without any is
 *     missing
 * @param clause the sentence it comes from
 */
public record UsualHours(Map<DayOfWeek, String> week, Clause clause) {

  /** Keeps its own copy. */
  public UsualHours {
    week = Map.copyOf(week);
  }
}
