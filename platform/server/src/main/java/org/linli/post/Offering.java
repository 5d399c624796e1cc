package org.linli.post;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.linli.api.Form;
import org.linli.web.Trying;

/** Reads what is said of a new post and offers it. */
@Singleton
class Offering {

  private final KeepingPosts keeping;

  Offering(KeepingPosts keeping) {
    this.keeping = keeping;
  }

  /** The new post's id; empty, and said beside the fields, when something is wrong. */
  Optional<Long> offer(long community, Form form, long by) {
    Long pairing = form.whole("pairing", 1, Long.MAX_VALUE).orElse(null);
    return PostDetails.read(form)
        .flatMap(
            details -> Trying.with(form, () -> keeping.offer(community, pairing, details, by)));
  }
}
