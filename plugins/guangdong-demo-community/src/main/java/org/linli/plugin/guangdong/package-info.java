/**
 * Guangdong's demonstration communities (团粤联发〔2022〕32号): which communities they are, and form 1
 * made from the records.
 */
@NullMarked
package org.linli.plugin.guangdong;

import org.jspecify.annotations.NullMarked;
