package org.linli.need;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Form;

/**
 * What the person served said (评单), and what came of it if it was bad.
 *
 * @param stars one to five
 * @param followUp what came of a bad one; null while nobody has looked into it, or it wasn't bad
 */
record Rating(
    int stars,
    String words,
    RatingWay way,
    Instant at,
    @Nullable String followUp,
    @Nullable Instant followedUpAt) {

  static final int MOST_STARS = 5;
  static final int LONGEST = 500;

  /** What is typed. */
  record Said(int stars, String words) {

    /** Empty, and said beside the fields, when something is wrong. */
    static Optional<Said> read(Form form) {
      form.required("stars");
      Optional<Long> stars = form.whole("stars", 1, MOST_STARS);
      String words = form.text("words", LONGEST);
      return form.isValid()
          ? stars.map(many -> new Said(Math.toIntExact(many), words))
          : Optional.empty();
    }
  }
}
