/**
 * Indicators (指标): figures that documents ask for, declared by plugins and computed from records.
 * Every figure is shown with its denominator, its day, its clause and how it comes about, beside
 * its target and last year's, and opens the records behind it. <em>No data</em> is not zero, and
 * meets no target. Nothing is stored: a figure is what the records say now.
 */
@NullMarked
package org.linli.indicator;

import org.jspecify.annotations.NullMarked;
