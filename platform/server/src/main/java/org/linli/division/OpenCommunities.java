package org.linli.division;

import io.micronaut.data.annotation.Query;
import java.util.Optional;

/**
 * What the register of a domain asks about a community before anything is registered there: whether
 * it is there today. In one that was closed nothing new begins.
 */
public interface OpenCommunities {

  /**
   * Locks a community of today, so that what is checked of its things still holds when one is
   * added; empty if it was closed.
   */
  @Query(
      """
      SELECT id FROM community
      WHERE id = :community
        AND (valid_to IS NULL OR valid_to > DATE(UTC_TIMESTAMP() + INTERVAL 8 HOUR))
      FOR UPDATE\
      """)
  Optional<Long> lockCommunity(long community);

  /** A community of today, without a lock; empty if it was closed. */
  @Query(
      """
      SELECT id FROM community
      WHERE id = :community
        AND (valid_to IS NULL OR valid_to > DATE(UTC_TIMESTAMP() + INTERVAL 8 HOUR))\
      """)
  Optional<Long> openCommunity(long community);
}
