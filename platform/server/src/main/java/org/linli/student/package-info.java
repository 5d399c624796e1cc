/**
 * What a university knows of its own: its students (学生), its league branches (团支部) with volunteer
 * service officer and team, its links with middle schools, and the service of its students (GD-2).
 *
 * <p>It is kept in the tenant where the university is at home, each row with the path of the part
 * that it belongs to; the desk outside of all tenants opens that tenant for those rows alone. There
 * an object is named by {@link org.linli.student.HomeKey}, so that its place can be found before
 * the route runs.
 *
 * <p>A name is sealed for the university and the student number. Its blind index has one generation
 * of keys, since it only finds a name on a list and proves nobody's identity.
 */
@NullMarked
package org.linli.student;

import org.jspecify.annotations.NullMarked;
