package org.linli.need;

/**
 * What a tenant chooses about requests.
 *
 * @param byRule whether they are sent to teams that fit by themselves
 * @param teams to how many teams the rule sends one, one after the other
 * @param badStars a rating of so many stars or fewer is looked into
 * @param keepDays how many days contacts are kept after the end
 */
record NeedRule(boolean byRule, int teams, int badStars, int keepDays) {

  static final int MOST_TEAMS = 10;
  static final int MOST_DAYS = 730;
}
