package org.linli.api;

/**
 * A division above the communities.
 *
 * @param code 2, 4, 6 or 9 digits
 * @param name the official name
 * @param level its level
 * @param pseudo whether it only fills a level that does not exist there, as the "county" 441900 of
 *     东莞市 does: it is shown to nobody and counted nowhere
 */
public record DivisionFacts(String code, String name, DivisionLevel level, boolean pseudo) {}
