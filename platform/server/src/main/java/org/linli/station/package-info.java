/**
 * Volunteer service stations and points (志愿服务站、点): where they are, since when, what goes on there,
 * whom to call. Facts have effective dates, so that any past day can be asked.
 */
@NullMarked
package org.linli.station;

import org.jspecify.annotations.NullMarked;
