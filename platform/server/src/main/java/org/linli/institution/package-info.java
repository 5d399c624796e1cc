/**
 * Institutions that span tenants: universities with their colleges, and who works for them. They
 * stand in the control schema, under their national code where it is known; the operator keeps
 * them.
 */
@NullMarked
package org.linli.institution;

import org.jspecify.annotations.NullMarked;
