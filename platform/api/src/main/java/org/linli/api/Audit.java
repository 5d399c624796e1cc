package org.linli.api;

import java.util.Map;

/**
 * The audit log (LAW-8): who did what, on which object, when, from where. A port; who and from
 * where are taken from the request. Details hold ids and codes, never names or numbers of people.
 */
public interface Audit {

  /**
   * Records a change or a look at personal data, in the caller's transaction: both stand or neither
   * does.
   *
   * @param action what was done, for example {@code "station.opened"}; at most 64 characters
   * @param kind the kind of object, for example {@code "station"}
   * @param object the object's id
   * @param details what else is needed to understand it later; ids and codes only
   */
  void record(String action, String kind, Object object, Map<String, String> details);

  /** As {@link #record(String, String, Object, Map)}, without details. */
  default void record(String action, String kind, Object object) {
    record(action, kind, object, Map.of());
  }

  /** Records a refusal in a transaction of its own: it stays when the refused change rolls back. */
  void refused(String action, String kind, Object object, Map<String, String> details);
}
