/**
 * Courses for volunteers (GD-4, ZJ-5): their sessions, who takes part and who came, who is trained
 * for what since when (LAW-1, LAW-6), and whether those who were trained serve.
 */
@NullMarked
package org.linli.training;

import org.jspecify.annotations.NullMarked;
