package org.linli.api;

import java.time.LocalDate;
import java.util.Set;

/**
 * A region's say in who may join an activity or a course, take up a post, or redeem what a
 * community offers, beside the platform's own: a pure function of facts that the platform has read
 * for all people and all things at once. It calls no port and keeps nothing; what the tenant has
 * chosen is given to it when it is made, in {@link RegionalPlugin#signUpRules}. It is asked on a
 * sign-up behind its locks, at the desk, and for every line of a list.
 *
 * <p>All rules are asked, and all their refusals are shown together with the platform's. A rule
 * that throws <em>refuses</em>: what could not be checked is not allowed by chance. The person
 * reads that the rule could not be checked and whom to ask, the log names the plugin, and an
 * administrator can disable it, which lifts the refusal at once.
 */
public interface SignUpRule {

  /**
   * Its name within the plugin, lower case with digits and dashes: programs find its refusal under
   * {@code rules.<plugin-id>.<id>}.
   */
  String id();

  /** What it speaks about. Nothing is read for it, and it is not asked, about anything else. */
  Set<Joinable.Kind> about();

  /**
   * Whether it is in force on a day, for rules that begin or end with a document.
   *
   * @param day the day of what is joined
   */
  default boolean holdsOn(LocalDate day) {
    return true;
  }

  /** What it says of someone who would like to join something. */
  Decision decide(Joinable what, Joiner who);
}
