/**
 * Spreadsheets that come in and go out: read as text with what is wrong said cell by cell, kept
 * sealed until they are imported, refused if they are made to explode; written so that no cell is
 * taken for a formula. Domains say which columns they want and what a row becomes.
 */
@NullMarked
package org.linli.sheet;

import org.jspecify.annotations.NullMarked;
