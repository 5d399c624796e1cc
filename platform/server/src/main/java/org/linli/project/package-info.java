/**
 * Volunteer service projects of the communities (志愿服务项目): whom they serve, with what kind of
 * service, regularly or once, and the plan of the year (GD-6, ZJ-6). Activities belong to them.
 */
@NullMarked
package org.linli.project;

import org.jspecify.annotations.NullMarked;
