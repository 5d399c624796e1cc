package org.linli.transfer;

import java.util.List;
import org.linli.volunteer.SamePerson;

/** Where somebody can go on. Told by {@code exchange}, which alone sees other tenants. */
public interface Destinations {

  /**
   * A tenant that takes transfers.
   *
   * @param id its id
   * @param name what it is called
   */
  record Destination(String id, String name) {}

  /** All but the current one. */
  List<Destination> all();

  /** Whether somebody is a volunteer there who may serve. Called outside of any transaction. */
  boolean isVolunteer(Destination there, SamePerson.Identity who);
}
