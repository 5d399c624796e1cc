/**
 * Working days (工作日): Monday to Friday in Shanghai, but for the holidays (放假) and the weekends that
 * people work instead (调休), which a tenant keeps for each year as they are published.
 */
@NullMarked
package org.linli.calendar;

import org.jspecify.annotations.NullMarked;
