package org.linli.wall;

import org.linli.api.Message;
import org.linli.api.WallDocument.Place;
import org.linli.api.WallDocument.Seat;

/**
 * What a document lacks: then it isn't printed.
 *
 * @param what the sentence that says so
 * @param act what to do, in a few words
 * @param path where that is done, below the tenant
 */
record Gap(Message what, Message act, String path) {

  static Gap of(Place place, WallFacts facts) {
    String path =
        switch (place) {
          case PHONE -> "/stations/%d/profile".formatted(facts.station());
          case COMMUNITY -> "/communities/%d".formatted(facts.community());
          case STATION, OPENED_ON -> "/stations/%d/edit".formatted(facts.station());
        };
    return new Gap(Message.of("wall.gap." + place), Message.of("wall.mend"), path);
  }

  static Gap hours(WallFacts facts) {
    return new Gap(
        Message.of("wall.gap.hours"),
        Message.of("wall.mend.hours"),
        "/stations/%d/hours".formatted(facts.station()));
  }

  static Gap seat(Seat seat, WallFacts facts) {
    return new Gap(
        Message.of("wall.gap.seat", seat.label()),
        Message.of("wall.mend.seat", seat.label()),
        "/communities/%d/people/new".formatted(facts.community()));
  }
}
