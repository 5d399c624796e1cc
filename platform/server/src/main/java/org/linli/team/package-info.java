/** Volunteer service teams (志愿服务队) of the communities. */
@NullMarked
package org.linli.team;

import org.jspecify.annotations.NullMarked;
