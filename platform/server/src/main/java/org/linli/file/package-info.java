/**
 * Files: photos, documents, exported lists. Their bytes stand in a store outside the database, what
 * is known of them in the tenant's schema. A file belongs to an object of some domain, and that
 * domain says who may read it. What a file is, is told by its content, never by its name.
 */
@NullMarked
package org.linli.file;

import org.jspecify.annotations.NullMarked;
