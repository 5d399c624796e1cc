package org.linli.account;

import org.linli.tenant.Tenant;

/**
 * What a token is for. A page's is for the site, and the path says the tenant; a bearer token is
 * for one tenant, for the operator's desk or for the universities', and good for nothing else.
 *
 * @param name the tenant's id, or a word that can't be one
 */
record Audience(String name) {

  static final Audience PAGES = new Audience("linli");
  static final Audience OPERATOR = new Audience("operator");
  static final Audience UNIVERSITY = new Audience("university");

  static Audience of(Tenant tenant) {
    return new Audience(tenant.id().value());
  }
}
