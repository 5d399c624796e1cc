/** Accounts as stories. */
@NullMarked
package org.linli.account;

import org.jspecify.annotations.NullMarked;
