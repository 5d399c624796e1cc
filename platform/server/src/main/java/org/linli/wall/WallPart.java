package org.linli.wall;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.api.CommunitySection.Shown;
import org.linli.station.StationPart;

/** On a station's page: what hangs on its walls, and what is missing before it can be printed. */
@Singleton
final class WallPart implements StationPart {

  private static final int ORDER = 20;

  private final StationWalls walls;

  WallPart(StationWalls walls) {
    this.walls = walls;
  }

  @Override
  public int order() {
    return ORDER;
  }

  @Override
  public Optional<Shown> of(long station) {
    List<FilledWall> all = walls.of(station);
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Shown("wall.title", "wall/part", Map.of("station", station, "walls", all)));
  }
}
