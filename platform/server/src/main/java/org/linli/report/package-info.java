/**
 * Forms that go up (报表): what plugins declare is filled from records for the current tenant,
 * checked, shown with what is missing and where it is mended, exported as a spreadsheet and
 * printed. Nothing here knows a region.
 *
 * <p>Everyone on the staff sees the rows of the part they answer for, because they are the ones who
 * mend it; the whole form, with its seal and foot, is exported and printed only by those who answer
 * for the whole tenant.
 *
 * <p>A university's form is filled in each tenant where it is paired, for that tenant's rows alone;
 * what was told is kept at the university's home ({@code report_told}) and put together there.
 */
@NullMarked
package org.linli.report;

import org.jspecify.annotations.NullMarked;
