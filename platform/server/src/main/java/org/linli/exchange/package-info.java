/**
 * The only door between tenants: messages, never a query across schemas. Each crossing is sent by
 * one side, taken by the other, and stands in both audit logs.
 */
@NullMarked
package org.linli.exchange;

import org.jspecify.annotations.NullMarked;
