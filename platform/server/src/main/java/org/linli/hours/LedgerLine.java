package org.linli.hours;

import java.time.LocalDate;

/**
 * An entry of the ledger in short, for domains that follow it.
 *
 * @param entry its id
 * @param servedOn the day it belongs to; a correction's is that of what it corrects
 * @param minutes what is credited; below zero if it takes another back
 * @param transferred whether it is about a transfer to or from another tenant: no service of this
 *     tenant's, but the person's
 */
public record LedgerLine(
    long entry,
    long volunteer,
    LocalDate servedOn,
    int minutes,
    long community,
    boolean transferred) {}
