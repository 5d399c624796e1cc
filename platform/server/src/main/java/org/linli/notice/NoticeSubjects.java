package org.linli.notice;

import java.util.Collection;
import java.util.Map;

/** Tells an account for which of those it acts for a notice is. A bean of a domain above. */
public interface NoticeSubjects {

  /**
   * The names of those among some volunteers for whom an account acts without being them, as that
   * account may read them. Its own record isn't among them: who reads of themselves needs no name.
   */
  Map<Long, String> wards(long account, Collection<Long> volunteers);
}
