package org.linli.population;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.linli.api.CommunityFacts;
import org.linli.api.Message;
import org.linli.division.CommunityDue;
import org.linli.tenant.Time;
import org.linli.web.HomePart;

/** A community whose people nobody has counted this year. */
@Singleton
final class PopulationDue implements CommunityDue {

  private final FigureTable table;
  private final Clock clock;

  PopulationDue(FigureTable table, Clock clock) {
    this.table = table;
    this.clock = clock;
  }

  @Override
  public List<HomePart.Task> in(CommunityFacts community) {
    int year = Time.today(clock).getYear();
    return table.current(List.of(community.id()), year).isEmpty()
        ? List.of(
            new HomePart.Task(
                Message.of("population.due", Integer.toString(year)),
                "/communities/" + community.id() + "/population/edit",
                null,
                HomePart.State.CALM))
        : List.of();
  }
}
