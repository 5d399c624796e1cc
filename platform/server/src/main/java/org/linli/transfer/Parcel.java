package org.linli.transfer;

import java.util.UUID;
import org.linli.volunteer.SamePerson;

/**
 * What is handed from one tenant to the other; in memory only.
 *
 * @param who the person, to be found there
 * @param content what goes, as it was released
 * @param hash of the content
 * @param reason what the volunteer said
 */
public record Parcel(
    UUID key,
    SamePerson.Identity who,
    String content,
    String hash,
    int entries,
    long minutes,
    String reason) {

  /** Never what is in it: it would end up in a log. */
  @Override
  public String toString() {
    return "Parcel[" + key + "]";
  }
}
