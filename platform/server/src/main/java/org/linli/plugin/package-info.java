/**
 * The host of plugins: loads their archives, joins their beans to the application context, and
 * switches each on and off per tenant at run time. The only package that knows PF4J.
 *
 * <p>Archives are loaded before the context is made, so that a plugin's controllers, repositories
 * and other beans are ordinary beans. Whether they speak in a tenant is decided for each request
 * and each question: see {@link org.linli.plugin.EnabledPlugins}.
 */
@NullMarked
package org.linli.plugin;

import org.jspecify.annotations.NullMarked;
