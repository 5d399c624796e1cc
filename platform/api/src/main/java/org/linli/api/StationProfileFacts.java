package org.linli.api;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a station or point besides, as it is now; empty texts for what nobody has said.
 *
 * @param station its id
 * @param signOn since when its sign (标识) has been up; null if it isn't, or nobody has said
 * @param phone the station's own number, which residents are to call: no person's
 * @param contact whom to call there, masked (陈*宇): in full only on the station's page, for a reason
 * @param compound the residential compound that a point is in
 * @param propertyCompany the company with which a point is run there
 */
public record StationProfileFacts(
    long station,
    @Nullable LocalDate signOn,
    String phone,
    String contact,
    String compound,
    String propertyCompany) {

  /** Whether its sign was up on a day. */
  public boolean isSignUpOn(LocalDate day) {
    return signOn != null && !signOn.isAfter(day);
  }
}
