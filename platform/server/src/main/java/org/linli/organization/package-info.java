/**
 * Organizations that a tenant works with, as a tree: league committees, schools, companies, social
 * organizations and the like, with their contact persons; and around a community its league branch
 * (团支部) and its people with their posts.
 */
@NullMarked
package org.linli.organization;

import org.jspecify.annotations.NullMarked;
