/**
 * Templates and the words in them: where they are found, in the host's archive or a plugin's, and
 * what a template can say ({@code {{m}}}, {@code {{day}}}, {@code {{icon}}} …).
 */
@NullMarked
package org.linli.web.template;

import org.jspecify.annotations.NullMarked;
