package org.linli.volunteer;

import java.util.Optional;
import org.linli.api.Message;

/**
 * A domain that keeps something of volunteers. A bean; it is asked when a person takes their data
 * along, and told when they go.
 */
public interface VolunteerTrace {

  /** What it is called in the file that the person gets: one word, as in {@code "signUps"}. */
  String name();

  /** What it keeps of a volunteer, as texts, numbers, lists and maps of them. */
  Object kept(long volunteer);

  /**
   * The volunteer serves no more, or comes to be deleted: what lies ahead is cancelled. Called in
   * the transaction that ends it.
   */
  default void ended(long volunteer) {}

  /**
   * Why a person's data can't be deleted just now, as a sentence that says what to do first; empty
   * if nothing is in the way.
   */
  default Optional<Message> obstacle(long volunteer) {
    return Optional.empty();
  }

  /**
   * The person's data is being deleted: whatever would tell who it was goes, what the law keeps
   * stays under the id. Called in the transaction that deletes.
   */
  default void deleted(long volunteer) {}
}
