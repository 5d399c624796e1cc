package org.linli.organization;

import org.jspecify.annotations.Nullable;

/**
 * Where an organization lies.
 *
 * @param path the code of a division, or a community's path
 * @param community the community, if it lies in one
 */
record Place(String path, @Nullable Long community) {}
