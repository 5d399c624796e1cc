/** What is printed as PDF: the font that goes into it, and pages made of a template. */
@NullMarked
package org.linli.paper;

import org.jspecify.annotations.NullMarked;
