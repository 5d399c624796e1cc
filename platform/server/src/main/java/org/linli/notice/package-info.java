/**
 * Notices (通知): what happened that concerns somebody, told to their account. A notice is written in
 * the transaction of what it tells of, as a kind and what fills its sentence, with the place where
 * it is dealt with. It stays for its reader alone until it is forgotten after a year.
 *
 * <p>People of a university are nobody in a tenant: what is told to them lies at its home, and they
 * read it at the universities' desk ({@link org.linli.notice.NoticeHomes}); no mail goes to them.
 *
 * <p>Other domains write through {@link org.linli.notice.Notices}, for many people at once.
 */
@NullMarked
package org.linli.notice;

import org.jspecify.annotations.NullMarked;
