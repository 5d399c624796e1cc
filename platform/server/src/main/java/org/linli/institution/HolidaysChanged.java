package org.linli.institution;

/** Wants to know when the holidays of a university have changed. A bean of a domain above. */
public interface HolidaysChanged {

  /** The change stands already; what is thrown here doesn't undo it. */
  void of(long university);
}
