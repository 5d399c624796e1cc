/**
 * Watching over the ledger of hours: volunteers say what is wrong with their record and appeal
 * against the answer (LAW-3), what looks wrong is found every night and looked at by people who had
 * no part in it, false records become cases with measures, and entries are drawn at random and
 * checked, with the result published (LAW-5). What anybody may read of it says {@link
 * org.linli.oversight.PublishedCases}.
 */
@NullMarked
package org.linli.oversight;

import org.jspecify.annotations.NullMarked;
