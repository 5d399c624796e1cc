/**
 * Documents for the walls of stations (上墙制度): plugins give the words, the platform fills in what is
 * each station's own and prints them. Nothing is kept: what stands on paper is what the records say
 * that day, and where they lack something, it isn't printed.
 */
@NullMarked
package org.linli.wall;

import org.jspecify.annotations.NullMarked;
