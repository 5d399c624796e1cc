package org.linli.api;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/** A port: how many volunteers are registered in the current tenant's communities. */
public interface Registrations {

  /**
   * How many volunteers were registered (审核通过、未退出) in some communities at the end of a day.
   *
   * @return by the community's id; a community without any is missing from the answer
   */
  Map<Long, Long> on(LocalDate day, Collection<Long> communities);

  /**
   * Who is registered in a community at the end of a day, the latest first, each with their page.
   */
  RecordsBehind records(long community, LocalDate day, Paging asked);
}
