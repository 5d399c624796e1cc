package org.linli.external;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.linli.division.NumbersElsewhere;

/** Tells the pages of teams and activities what they are called elsewhere. */
@Singleton
final class NumbersOfOurs implements NumbersElsewhere {

  private final SystemTable systems;
  private final NumberTable numbers;

  NumbersOfOurs(SystemTable systems, NumberTable numbers) {
    this.systems = systems;
    this.numbers = numbers;
  }

  @Override
  public List<Line> of(Kind kind, long subject) {
    Map<String, String> known = numbers.everywhere(NumberKind.valueOf(kind.name()), subject);
    return systems.all().stream()
        .filter(ExternalSystem::isUsed)
        .map(one -> line(one, kind, subject, known.getOrDefault(one.name(), "")))
        .toList();
  }

  private static Line line(ExternalSystem system, Kind kind, long subject, String number) {
    return new Line(
        system.name(),
        number,
        "/externals/%d/numbers?kind=%s&who=%d#enter".formatted(system.id(), kind, subject));
  }
}
