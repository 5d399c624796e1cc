package org.linli.api;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A team as others see it.
 *
 * @param id its id
 * @param community the id of the community it serves
 * @param name its name
 * @param category what it mostly does
 * @param directlySubordinate whether it belongs directly to a volunteer organization that the
 *     Communist Youth League is in charge of (共青团主管志愿服务组织直属队伍)
 * @param establishedOn its first day
 * @param disbandedOn the first day on which it no longer existed; null while it exists
 */
public record TeamFacts(
    long id,
    long community,
    String name,
    TeamCategory category,
    boolean directlySubordinate,
    LocalDate establishedOn,
    @Nullable LocalDate disbandedOn) {}
