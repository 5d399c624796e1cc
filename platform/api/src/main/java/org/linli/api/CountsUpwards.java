package org.linli.api;

import java.time.Instant;
import java.util.List;

/**
 * A port: counts that a tenant sends to the one above it, and those that have come from below. The
 * only thing that crosses is what is sent; nobody reads another tenant's records. Both audit logs
 * hold each crossing.
 */
public interface CountsUpwards {

  /**
   * Sends counts to the tenant above, in the caller's transaction: they leave when it commits, and
   * replace what was sent before under the same topic. Without a tenant above, nothing happens.
   *
   * @param topic the plugin's id, a slash, and what is counted; the tenant above takes it only if
   *     it may use that plugin, and keeps the newest until it enables it
   * @param counts the counts
   */
  void send(String topic, List<Count> counts);

  /** The newest counts of each tenant below, by their names in the national order. */
  List<Received> received(String topic);

  /**
   * A count of one division.
   *
   * @param division the division's code
   * @param name what is counted, in the plugin's own short word
   * @param value how many
   */
  record Count(String division, String name, long value) {}

  /**
   * Counts that came from below.
   *
   * @param tenant the sender's id
   * @param sender the sender's name: 湛江市
   * @param division the sender's division code
   * @param asOf when they were counted
   * @param counts the counts
   */
  record Received(String tenant, String sender, String division, Instant asOf, List<Count> counts) {
    /** Keeps its own copy. */
    public Received {
      counts = List.copyOf(counts);
    }

    /** The sum of one count over the divisions it was sent for. */
    public long sum(String name) {
      return counts.stream()
          .filter(count -> count.name().equals(name))
          .mapToLong(Count::value)
          .sum();
    }
  }
}
