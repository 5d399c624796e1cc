/**
 * Organizations around a community. So far its league branch (团支部): whether there is one and
 * whether it works.
 */
@NullMarked
package org.linli.organization;

import org.jspecify.annotations.NullMarked;
