/**
 * Rounds of commendation (嘉许, GD-11, BB-11): a round has criteria, a period and a part of the
 * tenant. Nominees are proposed from the ledger of hours by one statement, or by hand with a
 * reason; another person than who nominated decides; then the round is published and changes no
 * more. Names are masked in public unless the person agreed to be named; awards stand in the
 * volunteer's record (LAW-1).
 */
@NullMarked
package org.linli.commendation;

import org.jspecify.annotations.NullMarked;
