package org.linli.institution;

/** A domain that keeps data of universities in the tenant where they are at home. A bean. */
public interface KeptAtHome {

  /** Whether there is any of a university where it is at home now. */
  boolean isKept(Institution university);
}
