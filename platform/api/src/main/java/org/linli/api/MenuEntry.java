package org.linli.api;

import java.util.Set;

/**
 * A line of the menu in a tenant.
 *
 * @param path where it leads, below the tenant: {@code "/demonstration-communities"}
 * @param messageKey the key of its words in the message bundles
 * @param icon the name of a Tabler icon that the platform carries
 * @param order entries with smaller numbers stand first, and in a long menu the number says under
 *     which heading: below 10 the viewer's own things, from 10 communities, people and teams, from
 *     30 stations and places, from 35 pairings, from 40 services and hours, from 50 training and
 *     insurance, from 55 certificates and thanks, from 60 reports, from 70 watching over the
 *     record, from 80 administration
 * @param roles those who see it; empty for everyone
 */
public record MenuEntry(String path, String messageKey, String icon, int order, Set<Role> roles) {

  /** An entry keeps its own copy of the roles. */
  public MenuEntry {
    roles = Set.copyOf(roles);
  }
}
