package org.linli.wall;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.api.Message;
import org.linli.api.WallDocument;
import org.linli.api.WallDocument.Block;
import org.linli.api.WallDocument.Heading;
import org.linli.api.WallDocument.LeadingGroup;
import org.linli.api.WallDocument.OpeningHours;
import org.linli.api.WallDocument.Paragraph;
import org.linli.api.WallDocument.Seat;
import org.linli.api.WallDocument.Step;
import org.linli.organization.LeadingGroups.Member;

/**
 * A document with what a station's records say of its places.
 *
 * @param gaps what is missing; with any it isn't printed
 * @param hints what the document thinks of besides and the records don't have; it is printed
 *     without
 */
record FilledWall(
    WallDocument document, String title, List<Piece> pieces, List<Gap> gaps, List<Message> hints) {

  /** Whether it may be printed. */
  public boolean isComplete() {
    return gaps.isEmpty();
  }

  /** How much is missing. */
  public int missing() {
    return gaps.size();
  }

  static FilledWall of(WallDocument document, WallFacts facts) {
    return new FilledWall(
        document,
        WallDocument.fill(document.title(), facts::at),
        document.blocks().stream().map(block -> piece(block, facts)).toList(),
        gaps(document, facts),
        seats(document).flatMap(seat -> hint(seat, facts)).toList());
  }

  private static Piece piece(Block block, WallFacts facts) {
    return switch (block) {
      case Heading(String text) -> Piece.words(Piece.Kind.HEADING, fill(text, facts));
      case Paragraph(String text) -> Piece.words(Piece.Kind.PARAGRAPH, fill(text, facts));
      case Step(String name, List<String> lines) ->
          Piece.step(fill(name, facts), lines.stream().map(line -> fill(line, facts)).toList());
      case OpeningHours() -> Piece.hours(HoursLine.of(facts.week()));
      case LeadingGroup(List<Seat> seats) ->
          Piece.group(
              seats.stream()
                  .map(seat -> new Piece.Taken(seat.label(), holders(seat, facts)))
                  .toList());
    };
  }

  private static List<Gap> gaps(WallDocument document, WallFacts facts) {
    List<Gap> gaps = new ArrayList<>();
    document.places().stream()
        .filter(place -> facts.at(place).isBlank())
        .forEach(place -> gaps.add(Gap.of(place, facts)));
    if (facts.week().isEmpty() && document.blocks().contains(new OpeningHours())) {
      gaps.add(Gap.hours(facts));
    }
    seats(document)
        .filter(seat -> holders(seat, facts).isEmpty())
        .forEach(seat -> gaps.add(Gap.seat(seat, facts)));
    return List.copyOf(gaps);
  }

  /** The document thinks of more people than there are. */
  private static Stream<Message> hint(Seat seat, WallFacts facts) {
    int there = holders(seat, facts).size();
    return there > 0 && there < seat.whom().size()
        ? Stream.of(
            Message.of(
                "wall.hint.seat",
                seat.label(),
                seat.whom().size(),
                there,
                seat.whom().stream()
                    .map(one -> fill(one, facts))
                    .distinct()
                    .collect(Collectors.joining("、"))))
        : Stream.of();
  }

  private static Stream<Seat> seats(WallDocument document) {
    return document.blocks().stream()
        .flatMap(
            block ->
                block instanceof LeadingGroup(List<Seat> seats) ? seats.stream() : Stream.of());
  }

  private static List<Member> holders(Seat seat, WallFacts facts) {
    return facts.group().stream().filter(one -> one.post() == seat.post()).toList();
  }

  private static String fill(String text, WallFacts facts) {
    return WallDocument.fill(text, facts::at);
  }

  /** All letters that it has, to be sure that the font has them too. */
  String letters() {
    return Stream.concat(
            Stream.of(title),
            pieces.stream()
                .flatMap(
                    piece ->
                        Stream.of(
                                Stream.of(piece.text()),
                                piece.lines().stream(),
                                piece.seats().stream()
                                    .flatMap(
                                        seat ->
                                            Stream.concat(
                                                Stream.of(seat.label()),
                                                seat.holders().stream()
                                                    .flatMap(
                                                        one ->
                                                            Stream.of(one.name(), one.title())))))
                            .flatMap(all -> all)))
        .collect(Collectors.joining());
  }
}
