/**
 * Certificates of service (服务记录证明, LAW-4: 民政部令第67号 第十四至十七条): free, by oneself or at the desk, with
 * a number, the items that stand in the ledger, and the unit that recorded them. What is issued is
 * frozen and signed; {@link org.linli.certificate.Facts} says how, so that anybody can check it
 * without us. A correction of one of its items supersedes a certificate at once; the city's staff
 * may revoke one.
 */
@NullMarked
package org.linli.certificate;

import org.jspecify.annotations.NullMarked;
