package org.linli.attendance;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.linli.api.Form;

/**
 * A line of the paper list as someone types it in.
 *
 * @param id names its fields
 * @param volunteer who it is about; 0 for a line that names them
 * @param who a name or a volunteer's number, for someone who wasn't on the list
 * @param act {@code came}, {@code absent}, or empty where nothing is to be noted
 * @param accompanied whether a guardian was there with someone under age
 */
record TypedLine(
    String id,
    long volunteer,
    String who,
    String act,
    String from,
    String to,
    boolean accompanied) {

  /** So many lines a form has for people who weren't on the list. */
  static final int WALK_INS = 8;

  /** The lines of a form that say something of those on the list, and of others. */
  static List<TypedLine> read(Form form, List<Long> people) {
    Stream<TypedLine> listed =
        people.stream()
            .map(one -> line(form, Long.toString(one), one, "", form.text("act." + one)));
    Function<String, TypedLine> walkIn = id -> line(form, id, 0, form.text("who." + id), "came");
    Stream<TypedLine> walkIns =
        IntStream.rangeClosed(1, WALK_INS)
            .mapToObj(number -> "new" + number)
            .map(walkIn)
            .filter(line -> !line.who().isEmpty());
    return Stream.concat(listed, walkIns).filter(line -> !line.act().isEmpty()).toList();
  }

  private static TypedLine line(Form form, String id, long volunteer, String who, String act) {
    return new TypedLine(
        id,
        volunteer,
        who,
        act,
        form.text("from." + id),
        form.text("to." + id),
        form.checked("guardian." + id));
  }

  boolean isWalkIn() {
    return volunteer == 0;
  }

  /** Which of the lines for people who weren't on the list. */
  public String place() {
    return id.replaceAll("[^0-9]", "");
  }

  TypedLine of(long found) {
    return new TypedLine(id, found, who, act, from, to, accompanied);
  }
}
