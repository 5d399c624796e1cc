/**
 * What a plugin may implement and what it may call: the whole contract between the platform and a
 * region's rules.
 *
 * <p>A plugin <em>implements</em> {@link org.linli.api.RegionalPlugin} and the types that it hands
 * out; it <em>calls</em> the ports ({@link org.linli.api.Viewer}, {@link org.linli.api.Audit},
 * {@link org.linli.api.Settings} and the read ports), which the platform offers as beans. Ports are
 * set-based: one call for many ids, never one call a row. Nothing here depends on more than the
 * JDK, PF4J's annotations and JSpecify, so that an upgrade of the platform breaks no plugin.
 *
 * <p>Rules ({@link org.linli.api.SignUpRule}) are pure functions: the platform reads the facts for
 * many people and things in a few statements and hands them over as records; a rule answers with a
 * {@link org.linli.api.Decision} whose refusal carries its {@link org.linli.api.Clause}. Entities
 * of a plugin never cross this border.
 *
 * <p>Versions: {@code 1.0} is the first. A plugin states {@code requires} as {@code >=1.0 & <2.0}.
 */
@NullMarked
package org.linli.api;

import org.jspecify.annotations.NullMarked;
