package org.linli.account;

import java.util.Optional;

/** Knows what institutions are called: a bean of the domain that keeps them. */
public interface InstitutionNames {

  /**
   * The name of an institution.
   *
   * @param subject what stands in a membership or a link; empty is answered if it is none
   */
  Optional<String> nameOf(String subject);
}
