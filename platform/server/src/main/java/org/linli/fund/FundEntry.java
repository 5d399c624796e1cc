package org.linli.fund;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.key.Masked;

/**
 * An entry of the fund.
 *
 * @param amount in fen; below zero where it goes out
 * @param donor who gave it, in full; empty where nobody is named
 * @param reverses the entry that it takes back
 * @param reversedBy the entry that takes it back
 */
record FundEntry(
    long id,
    EntryKind kind,
    long amount,
    LocalDate day,
    String purpose,
    @Nullable DonorKind donorKind,
    String donor,
    String receipt,
    @Nullable Long grant,
    @Nullable Long reverses,
    @Nullable Long reversedBy) {

  /** The amount in yuan. */
  public String yuan() {
    return Yuan.write(amount);
  }

  /** Who gave it, as it may be shown: a person's name masked. */
  public String shownDonor() {
    return donorKind == DonorKind.PERSON ? Masked.name(donor) : donor;
  }

  /** Whether it takes money out. */
  public boolean goesOut() {
    return amount < 0;
  }
}
