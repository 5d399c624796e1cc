/**
 * Institutions that span tenants: universities with their colleges, and who works for them. They
 * stand in the control schema, under their national code where it is known. The operator keeps
 * them; those who work for a whole university may change what is said of it, add colleges and
 * invite people.
 */
@NullMarked
package org.linli.institution;

import org.jspecify.annotations.NullMarked;
