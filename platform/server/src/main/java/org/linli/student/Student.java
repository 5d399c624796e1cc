package org.linli.student;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A student on a university's roster.
 *
 * @param institution the college
 * @param path its path
 * @param branch the league branch, if known
 * @param leftOn the day from which they study there no more
 */
record Student(
    long id,
    long university,
    String number,
    String name,
    long institution,
    String path,
    @Nullable Long branch,
    @Nullable String branchName,
    @Nullable Integer entryYear,
    @Nullable LocalDate leftOn) {}
