package org.linli.activity;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.api.Message;
import org.linli.volunteer.ServiceType;
import org.linli.web.Refused;

/**
 * Opens an activity of one session for something that another domain knows of, published at once:
 * the same checks as for any other stand in its way.
 */
@Singleton
public class OpeningSessions {

  private final KeepingActivities activities;
  private final KeepingSessions sessions;
  private final SessionTable table;
  private final Belonging belonging;

  OpeningSessions(
      KeepingActivities activities,
      KeepingSessions sessions,
      SessionTable table,
      Belonging belonging) {
    this.activities = activities;
    this.sessions = sessions;
    this.table = table;
    this.belonging = belonging;
  }

  /**
   * What is to be opened.
   *
   * @param team the team that runs it; left out where it isn't the community's own
   * @param place where people serve, for everyone to read
   * @param contact the number to call, for everyone to read
   * @param charge the account of the person in charge
   */
  public record Wanted(
      long community,
      @Nullable Long team,
      String name,
      ServiceType serviceType,
      String description,
      String risks,
      String contact,
      String place,
      Instant from,
      Instant to,
      int capacity,
      long charge) {}

  /**
   * Opens it.
   *
   * @return the session's id
   * @throws Refused if something stands in the way of publishing it
   */
  @Transactional
  public long open(Wanted wanted) {
    Long team = wanted.team();
    boolean ofCommunity =
        team != null && belonging.teams(wanted.community()).containsKey(team.toString());
    long activity =
        activities.draft(
            wanted.community(),
            new ActivityDetails(
                wanted.name(),
                null,
                ofCommunity ? team : null,
                wanted.serviceType(),
                wanted.description(),
                wanted.risks(),
                0,
                Set.of(),
                wanted.charge(),
                wanted.contact(),
                Set.of(),
                false));
    sessions.add(
        activity,
        List.of(new NewSession(wanted.place(), "", wanted.from(), wanted.to(), wanted.capacity())));
    List<Message> wrong = activities.publish(activity);
    if (!wrong.isEmpty()) {
      Message first = wrong.getFirst();
      throw new Refused("name", first.key(), first.args().toArray());
    }
    return table.of(activity).getFirst().id();
  }
}
