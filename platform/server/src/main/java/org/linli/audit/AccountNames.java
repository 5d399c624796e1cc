package org.linli.audit;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The names behind the accounts in the log; a bean of the domain that keeps accounts. */
public interface AccountNames {

  /** The names people know them by, of those that are still known. */
  Map<Long, String> names(Collection<Long> accounts);

  /** The accounts with this log-in name or this name. */
  List<Long> find(String typed);
}
