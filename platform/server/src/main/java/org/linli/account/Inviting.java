package org.linli.account;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.account.PeopleChange.LinkTerms;
import org.linli.account.PeopleChange.Outcome;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.tenant.Tenant;
import org.linli.tenant.Tenants;

/**
 * Invites people into a tenant by a one-time link. The tenant's administrator does; the first
 * administrator is invited by the operator.
 */
@Singleton
public final class Inviting {

  private final Accounts accounts;
  private final ChangingPeople changing;
  private final Tenants tenants;
  private final Clock clock;

  Inviting(Accounts accounts, ChangingPeople changing, Tenants tenants, Clock clock) {
    this.accounts = accounts;
    this.changing = changing;
    this.tenants = tenants;
    this.clock = clock;
  }

  /** What came of it. */
  public sealed interface Result {

    /** Invited, by this link. */
    record Invited(IssuedLink link) implements Result {}

    /** No login name: three to sixty-four letters, digits, dots, dashes or @. */
    record NotALogin() implements Result {}

    /** Whoever has that login name is there already. */
    record AlreadyThere() implements Result {}
  }

  /**
   * Invites someone to administer a tenant, from outside of it: as the operator does for a tenant
   * that has nobody yet.
   *
   * @param issuer the account that invites
   */
  public Result inviteAdministrator(Tenant tenant, String login, String name, long issuer) {
    return tenants.within(
        tenant,
        () ->
            invite(
                login,
                name,
                Role.TENANT_ADMINISTRATOR,
                new Scope(List.of(tenant.division())),
                issuer));
  }

  /**
   * Invites someone into the current tenant.
   *
   * @param typed the login name; whoever has it keeps it, with the name they have
   * @param name what people call them, for a new account
   */
  Result invite(String typed, String name, Role role, Scope scope, long issuer) {
    Optional<String> login = Login.of(typed);
    if (login.isEmpty()) {
      return new Result.NotALogin();
    }
    accounts.reserve(login.get(), name, clock.instant());
    long account = accounts.findByLogin(login.get()).orElseThrow().key();
    OneTimeCode code = OneTimeCode.random();
    LinkTerms terms = terms(code, OneTimeLink.Purpose.INVITATION, issuer);
    Outcome outcome =
        changing.change(
            "account.invited",
            new PeopleChange.Invitation(account, role, scope, terms),
            Map.of("role", role.name(), "scope", PeopleChangeTexts.write(scope)));
    return outcome == Outcome.ALREADY_THERE
        ? new Result.AlreadyThere()
        : new Result.Invited(new IssuedLink(code.grouped(), terms.expires()));
  }

  /** What came of asking for a new link. */
  sealed interface LinkResult {

    /** The link. */
    record Issued(IssuedLink link) implements LinkResult {}

    /** None, and why. */
    record Refused(Outcome why) implements LinkResult {}
  }

  /** A new link for someone of the current tenant; earlier ones of its kind are void. */
  LinkResult link(long account, OneTimeLink.Purpose purpose, long issuer) {
    OneTimeCode code = OneTimeCode.random();
    LinkTerms terms = terms(code, purpose, issuer);
    Outcome outcome =
        changing.change(
            "account.link-issued",
            new PeopleChange.NewLink(account, purpose, terms),
            Map.of("purpose", purpose.name()));
    return outcome == Outcome.DONE
        ? new LinkResult.Issued(new IssuedLink(code.grouped(), terms.expires()))
        : new LinkResult.Refused(outcome);
  }

  private LinkTerms terms(OneTimeCode code, OneTimeLink.Purpose purpose, long issuer) {
    return new LinkTerms(code.hash(), clock.instant().plus(purpose.lifetime()), issuer);
  }
}
