/**
 * Who may do something no more for a while, as a measure against false records (LAW-5): volunteers
 * may not sign up, teams not offer activities, posters not post hours. It is decided and lifted in
 * {@code oversight}; the domains that it stops ask here.
 */
@NullMarked
package org.linli.suspension;

import org.jspecify.annotations.NullMarked;
