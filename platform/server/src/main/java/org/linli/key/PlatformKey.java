package org.linli.key;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A signing key as it stands in the control schema: wrapped. */
@MappedEntity("platform_key")
record PlatformKey(
    @Id @GeneratedValue @Nullable Long id,
    String purpose,
    int generation,
    byte[] wrapped,
    Instant startsAt) {

  String name() {
    return purpose + "-" + generation;
  }
}
