package org.linli.pairing;

import java.util.Collection;
import java.util.Set;

/** Knows which institutions are paired with a community of any tenant. A bean of a domain above. */
public interface PairedAnywhere {

  /** Those of some institutions that have a pairing in force today, wherever it is. */
  Set<Long> among(Collection<Long> institutions);
}
