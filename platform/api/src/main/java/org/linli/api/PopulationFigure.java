package org.linli.api;

import java.time.LocalDate;

/**
 * How many people of a group a community had in a year.
 *
 * @param people how many
 * @param source who counted, or which list it was read from
 * @param asOf the day that it describes
 */
public record PopulationFigure(long people, String source, LocalDate asOf) {}
