package org.linli.exchange;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.linli.api.CountsUpwards.Count;

/**
 * The counts inside a message.
 *
 * @param counts each with its division and its name
 */
@Serdeable
record SentCounts(List<One> counts) {

  /** A count as it travels. */
  @Serdeable
  record One(String division, String name, long value) {}

  static SentCounts of(List<Count> counts) {
    return new SentCounts(
        counts.stream().map(one -> new One(one.division(), one.name(), one.value())).toList());
  }

  List<Count> toCounts() {
    return counts.stream().map(one -> new Count(one.division(), one.name(), one.value())).toList();
  }
}
