/** What every page and every answer shares: routes, pages, forms, errors, messages, assets. */
@NullMarked
package org.linli.web;

import org.jspecify.annotations.NullMarked;
