package org.linli.division;

/**
 * Told when a named place got another path, in the transaction that gives it: whoever keeps a copy
 * of the path, for an index, puts it right.
 */
@FunctionalInterface
public interface PlaceMoved {

  /** The community lies elsewhere now. */
  void moved(long community, String path);
}
