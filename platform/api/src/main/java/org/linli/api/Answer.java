package org.linli.api;

/**
 * What a controller answers a browser with: a page to look at, or another place to go to. A route
 * that shows a form again when something typed is wrong returns this type.
 */
public sealed interface Answer permits Page, Redirect {}
