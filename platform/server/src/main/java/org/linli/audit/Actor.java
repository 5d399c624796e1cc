package org.linli.audit;

/**
 * Who did something, and from where.
 *
 * @param account the account; 0 for nobody logged in and for the platform itself
 * @param roles the roles held in the tenant at that moment, by name, separated by commas
 * @param address the address it came from; empty for the platform itself
 * @param request the number of the request
 */
record Actor(long account, String roles, String address, String request) {

  static final Actor PLATFORM = new Actor(0, "", "", "");

  Actor as(long another) {
    return new Actor(another, roles, address, request);
  }
}
