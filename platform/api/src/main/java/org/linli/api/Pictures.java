package org.linli.api;

import java.io.InputStream;
import java.util.Optional;

/**
 * A port: pictures that a plugin keeps for the current tenant as a whole, such as its emblem. What
 * one is, is told by its content; it is limited in size, counts towards the tenant's space, and
 * stands outside of the database. Whoever has a role in the tenant may see it.
 */
public interface Pictures {

  /**
   * Keeps a picture, in place of the one of this name that was there before. The caller audits it.
   *
   * @param plugin the plugin's id
   * @param name what it is called within the plugin: lower case letters
   * @param bytes the picture, JPEG or PNG; the caller closes it
   * @return what is wrong with it, if it isn't kept
   */
  Optional<Message> keep(String plugin, String name, InputStream bytes);

  /** Where a picture is, below the tenant; empty if nobody has kept one. */
  Optional<String> path(String plugin, String name);
}
