package org.linli.api;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How things stand with the league branch of a community.
 *
 * @param community the community's id
 * @param state established or not, working or not
 * @param name the branch's name; empty without a branch or if nobody has said
 * @param establishedOn when it was established; null without a branch or if nobody has said
 * @param since the day from which the state is known to hold
 */
public record LeagueBranchFacts(
    long community,
    LeagueBranchState state,
    String name,
    @Nullable LocalDate establishedOn,
    LocalDate since) {}
