package org.linli.fund;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.linli.api.Audit;
import org.linli.api.Problem;
import org.linli.tenant.Time;
import org.linli.web.Refused;

/**
 * Puts entries into the fund. Whatever takes money out locks the fund first and then looks at the
 * balance, so that two who spend at once never spend more than there is.
 */
@Singleton
class KeepingFund {

  private static final String ENTRY = "fund-entry";
  private static final String GRANT = "fund-grant";

  private final FundTable fund;
  private final GrantTable grants;
  private final Audit audit;
  private final Clock clock;

  KeepingFund(FundTable fund, GrantTable grants, Audit audit, Clock clock) {
    this.fund = fund;
    this.grants = grants;
    this.audit = audit;
    this.clock = clock;
  }

  /** A donation as it was typed. */
  record Donation(
      long amount,
      LocalDate day,
      DonorKind donorKind,
      String donor,
      String purpose,
      String receipt) {}

  /**
   * Enters a donation.
   *
   * @throws Refused if a donation with that receipt stands already
   */
  @Transactional
  long donate(Donation said, long by) {
    fund.lock();
    if (!said.receipt().isEmpty() && fund.hasReceipt(said.receipt())) {
      throw new Refused("receipt", "fund.refused.receipt", said.receipt());
    }
    long id =
        fund.add(
            new FundTable.NewEntry(
                EntryKind.DONATION,
                said.amount(),
                said.day(),
                said.purpose(),
                said.donorKind(),
                said.donor(),
                said.receipt(),
                null,
                null),
            by);
    audit.record("fund.donated", ENTRY, id);
    return id;
  }

  /**
   * Takes an entry back by one that stands against it; both stay.
   *
   * @throws Refused if it was taken back already, takes one back itself, or the fund has already
   *     spent what would go
   */
  @Transactional
  long reverse(long id, String reason, long by) {
    fund.lock();
    FundEntry entry = fund.find(id).orElseThrow(Problem::notFound);
    if (entry.kind() == EntryKind.REVERSAL || entry.reversedBy() != null) {
      throw new Refused("reason", "fund.refused.reversed");
    }
    requireLeft(entry.amount(), "reason");
    long made =
        fund.add(
            new FundTable.NewEntry(
                EntryKind.REVERSAL,
                -entry.amount(),
                Time.today(clock),
                reason,
                null,
                "",
                "",
                entry.grant(),
                id),
            by);
    audit.record("fund.reversed", ENTRY, made, Map.of("reverses", "" + id));
    return made;
  }

  @Transactional
  long ask(long community, GrantTable.Asked asked, long by) {
    long id = grants.ask(community, asked, by);
    audit.record("fund.grant-asked", GRANT, id);
    return id;
  }

  /**
   * Grants what was asked for: a second person does, and never beyond the balance.
   *
   * @throws Refused if it was decided already, the same person asked, or not enough is left
   */
  @Transactional
  void grant(long id, long by) {
    fund.lock();
    Grant asked = asked(id, by);
    requireLeft(asked.amount(), "grant");
    grants.decide(id, GrantState.GRANTED, null, by);
    fund.add(
        new FundTable.NewEntry(
            EntryKind.GRANT,
            -asked.amount(),
            Time.today(clock),
            asked.purpose(),
            null,
            "",
            "",
            id,
            null),
        by);
    audit.record("fund.granted", GRANT, id);
  }

  @Transactional
  void refuse(long id, String reason, long by) {
    fund.lock();
    asked(id, by);
    grants.decide(id, GrantState.REFUSED, reason, by);
    audit.record("fund.grant-refused", GRANT, id);
  }

  private Grant asked(long id, long by) {
    Grant grant = grants.find(id).orElseThrow(Problem::notFound);
    if (grant.state() != GrantState.ASKED) {
      throw new Refused("grant", "fund.refused.decided");
    }
    if (grant.askedBy() == by) {
      throw new Refused("grant", "fund.refused.second");
    }
    return grant;
  }

  private void requireLeft(long amount, String field) {
    long left = fund.balance();
    if (amount > left) {
      throw new Refused(field, "fund.refused.balance", Yuan.write(left));
    }
  }
}
