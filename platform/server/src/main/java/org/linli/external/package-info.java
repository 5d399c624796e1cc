/**
 * Other systems in which service is kept too (LAW-9): their numbers beside ours, what is not yet
 * entered there taken out, what they have taken in and matched with our people, both totals and
 * every difference shown. Which systems there are and what their columns are called, a tenant
 * writes down. Nothing of theirs becomes part of our ledger.
 */
@NullMarked
package org.linli.external;

import org.jspecify.annotations.NullMarked;
