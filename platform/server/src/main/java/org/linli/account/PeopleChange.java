package org.linli.account;

import java.time.Instant;
import org.linli.api.Role;
import org.linli.api.Scope;

/**
 * A change among a tenant's people, decided in the tenant and carried out in the control schema.
 */
sealed interface PeopleChange {

  /** Whom it is about. */
  long account();

  /** A membership is offered by a link. */
  record Invitation(long account, Role role, Scope scope, LinkTerms link) implements PeopleChange {}

  /** A membership is put in place: given, given back, given another scope, or taken away. */
  record Appointment(long account, Role role, Scope scope, Membership.State state)
      implements PeopleChange {}

  /** Someone is taken in who need not be here yet; what they are already reaches further now. */
  record Admission(long account, Role role, Scope scope) implements PeopleChange {}

  /** A membership becomes one with another role. */
  record Reappointment(long account, Role before, Role role, Scope scope) implements PeopleChange {}

  /** Someone gets a new link. */
  record NewLink(long account, OneTimeLink.Purpose purpose, LinkTerms link)
      implements PeopleChange {}

  /**
   * A link as it is kept.
   *
   * @param hash the hash of its code
   * @param expires until when it is good
   * @param issuer the account that issued it
   */
  record LinkTerms(byte[] hash, Instant expires, long issuer) {}

  /** What came of it. */
  enum Outcome {
    /** It is so now. */
    DONE,
    /** No: it would leave the tenant without an administrator. */
    LAST_ADMINISTRATOR,
    /** No: the person is here already. */
    ALREADY_THERE,
    /** No: there is no such membership here any more. */
    GONE,
    /** No: the account also belongs elsewhere, so only the operator resets its password. */
    ELSEWHERE,
    /** No: something newer has been decided meanwhile. */
    OUTDATED
  }
}
