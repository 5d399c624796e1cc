/**
 * Township volunteer academies (青年志愿者社区学院), which organize courses, and the community service
 * guidelines (社区志愿服务指引) that a tenant publishes, version after version (GD-4).
 */
@NullMarked
package org.linli.academy;

import org.jspecify.annotations.NullMarked;
