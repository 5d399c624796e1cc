package org.linli.volunteer;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;

/** Gives out the tenant's own numbers, without gaps as long as what they are for is committed. */
@Singleton
class Numbering {

  private final VolunteerRegister register;

  Numbering(VolunteerRegister register) {
    this.register = register;
  }

  /** The next number; others wait for theirs until this transaction ends, so ask for it late. */
  @Transactional(propagation = Propagation.MANDATORY)
  long next() {
    return next(1);
  }

  /**
   * Several numbers in a row.
   *
   * @return the first of them
   */
  @Transactional(propagation = Propagation.MANDATORY)
  long next(int count) {
    long last = register.holdLastNumber();
    register.setLastNumber(last + count);
    return last + 1;
  }
}
