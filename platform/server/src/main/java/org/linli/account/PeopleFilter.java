package org.linli.account;

/**
 * What the list of people is narrowed to.
 *
 * @param q part of a name or login name
 * @param role a role's name; empty for all
 * @param page the page, from 1
 */
record PeopleFilter(String q, String role, int page) {

  /** As the database compares; what stands for any character is taken literally. */
  String like() {
    return q.isBlank() ? "" : "%" + q.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
  }
}
