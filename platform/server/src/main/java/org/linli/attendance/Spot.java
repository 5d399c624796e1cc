package org.linli.attendance;

import java.util.Optional;
import org.linli.api.Form;

/**
 * A place on the earth, as phones tell it (WGS 84), and how far around it still counts.
 *
 * @param radius in metres
 */
record Spot(double latitude, double longitude, int radius) {

  static final int SMALLEST = 50;
  static final int LARGEST = 2000;

  private static final double EARTH = 6_371_000;
  private static final int MOST_NORTH = 90;
  private static final int MOST_EAST = 180;

  /** How many metres lie between it and a place. */
  int distance(Position position) {
    double north = Math.toRadians(position.latitude() - latitude);
    double east = Math.toRadians(position.longitude() - longitude);
    double chord =
        Math.pow(Math.sin(north / 2), 2)
            + Math.cos(Math.toRadians(latitude))
                * Math.cos(Math.toRadians(position.latitude()))
                * Math.pow(Math.sin(east / 2), 2);
    return (int) Math.round(2 * EARTH * Math.asin(Math.min(1, Math.sqrt(chord))));
  }

  /**
   * Where a phone says it is.
   *
   * @param accuracy how sure it is, in metres
   */
  record Position(double latitude, double longitude, double accuracy) {

    /** What a form carries; empty if that is no place on the earth. */
    static Optional<Position> of(Form form) {
      Optional<Double> latitude = number(form.text("latitude"), MOST_NORTH);
      Optional<Double> longitude = number(form.text("longitude"), MOST_EAST);
      Optional<Double> accuracy = number(form.text("accuracy"), Integer.MAX_VALUE);
      return latitude.isEmpty() || longitude.isEmpty() || accuracy.isEmpty()
          ? Optional.empty()
          : Optional.of(new Position(latitude.get(), longitude.get(), accuracy.get()));
    }

    private static Optional<Double> number(String text, double most) {
      try {
        double value = Double.parseDouble(text);
        return Math.abs(value) <= most ? Optional.of(value) : Optional.empty();
      } catch (NumberFormatException e) {
        return Optional.empty();
      }
    }
  }
}
