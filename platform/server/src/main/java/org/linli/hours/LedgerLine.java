package org.linli.hours;

import java.time.LocalDate;

/**
 * An entry of the ledger in short, for domains that follow it.
 *
 * @param entry its id
 * @param servedOn the day it belongs to; a correction's is that of what it corrects
 * @param minutes what is credited; below zero if it takes another back
 */
public record LedgerLine(
    long entry, long volunteer, LocalDate servedOn, int minutes, long community) {}
