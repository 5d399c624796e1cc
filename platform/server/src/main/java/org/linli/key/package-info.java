/**
 * Keys and what they seal. One master key stands in a file outside the database, the same on every
 * node; it wraps every other key, and these stand wrapped in the control schema: per tenant a key
 * for personal data ({@link org.linli.key.Sealing}) and keys by which it is found again ({@link
 * org.linli.key.BlindIndexes}), for the platform the keys that sign tokens and forms ({@link
 * org.linli.key.SigningKeys}). Whoever has a dump of the databases and not the file reads nothing
 * that was sealed.
 */
@NullMarked
package org.linli.key;

import org.jspecify.annotations.NullMarked;
