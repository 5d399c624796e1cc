package org.linli.volunteer;

import java.text.Normalizer;
import java.util.Optional;
import java.util.stream.Stream;
import org.linli.division.AreaFilter;

/**
 * Which volunteers someone looks for.
 *
 * @param text a whole name, a volunteer's number, or the last four digits of a telephone number;
 *     empty for any. An ID number is never part of an address, which logs and histories keep.
 * @param area where
 * @param community only this one, if given
 * @param state how far they are; deleted ones only when asked for
 */
record VolunteerFilter(
    String text, AreaFilter area, Optional<Long> community, Optional<VolunteerState> state) {

  private static final int LONGEST = 50;

  /** A filter as it comes from an address; what makes no sense is left out. */
  static VolunteerFilter of(
      String text, String county, String township, String community, String state) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    return new VolunteerFilter(
        plain.substring(0, Math.min(plain.length(), LONGEST)),
        AreaFilter.of(county, township),
        community.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(community)) : Optional.empty(),
        Stream.of(VolunteerState.values()).filter(one -> one.name().equals(state)).findFirst());
  }

  boolean isEmpty() {
    return text.isEmpty() && area.isEmpty() && community.isEmpty() && state.isEmpty();
  }
}
