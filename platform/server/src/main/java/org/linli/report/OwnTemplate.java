package org.linli.report;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A tenant's own spreadsheet for a form, or that it went back to the platform's.
 *
 * @param file the stored file; null where the platform's layout is taken again
 * @param shape the form's shape when it was taken
 * @param author who took it
 * @param at when
 */
record OwnTemplate(@Nullable Long file, String shape, String author, Instant at) {

  /** The stored file; none where the platform's layout stands. */
  Optional<Long> stored() {
    return Optional.ofNullable(file);
  }
}
