/**
 * What was done in communities in a period, read from totals and registers for reports: sessions of
 * each regular project, distinct volunteers, visits of students, pairings, requests. It keeps
 * nothing of its own.
 */
@NullMarked
package org.linli.service;

import org.jspecify.annotations.NullMarked;
