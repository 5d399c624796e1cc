package org.linli.hours;

import org.jspecify.annotations.Nullable;

/**
 * What was served at.
 *
 * @param session the session's id
 * @param community the session's community, today
 * @param team the team that runs it, if one does
 * @param project the project that it belongs to, if any
 */
public record Occasion(long session, long community, @Nullable Long team, @Nullable Long project) {}
