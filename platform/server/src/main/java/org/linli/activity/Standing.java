package org.linli.activity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.joining.Refusal;

/**
 * How someone stands to a session: has a place or waits, may join, or may not and why.
 *
 * @param volunteer the volunteer's id
 * @param name masked; empty where there is nobody else
 * @param engagement their place, if they have one or wait
 * @param why what stands against their joining
 * @param needsCompany whether they may join only if a guardian comes along
 */
record Standing(
    long volunteer,
    String name,
    @Nullable Engagement engagement,
    List<Refusal> why,
    boolean needsCompany) {

  Standing {
    why = List.copyOf(why);
  }
}
