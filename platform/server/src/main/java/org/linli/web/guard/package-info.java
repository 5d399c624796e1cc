/** What protects every request: request ids, cookies, CSRF tokens, security headers. */
@NullMarked
package org.linli.web.guard;

import org.jspecify.annotations.NullMarked;
