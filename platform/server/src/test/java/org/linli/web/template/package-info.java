/** What templates can say. */
@org.jspecify.annotations.NullMarked
package org.linli.web.template;
