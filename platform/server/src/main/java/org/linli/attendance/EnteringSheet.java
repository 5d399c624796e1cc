package org.linli.attendance;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.activity.AddingPeople;
import org.linli.activity.SessionFacts;
import org.linli.api.Message;
import org.linli.api.Viewer;
import org.linli.idempotency.Retrying;
import org.linli.joining.JoiningRefused;
import org.linli.joining.Refusal;
import org.linli.volunteer.LookingUpVolunteers;
import org.linli.volunteer.VolunteerFacts;
import org.linli.web.Refused;

/**
 * Types the paper list in, all lines at once. Each line is a transaction of its own: those that are
 * right are kept, and what is wrong with the others stands beside them.
 */
@Singleton
class EnteringSheet {

  private static final int NAMED = 5;

  private final NotingOnList noting;
  private final AddingPeople adding;
  private final LookingUpVolunteers lookingUp;
  private final Retrying retrying;
  private final Viewer viewer;

  EnteringSheet(
      NotingOnList noting,
      AddingPeople adding,
      LookingUpVolunteers lookingUp,
      Retrying retrying,
      Viewer viewer) {
    this.noting = noting;
    this.adding = adding;
    this.lookingUp = lookingUp;
    this.retrying = retrying;
    this.viewer = viewer;
  }

  /**
   * What became of a line.
   *
   * @param noted what was noted; null if it was refused, or if someone was noted absent
   * @param error what is wrong with it
   * @param why what excludes someone who wasn't on the list
   */
  record Entered(
      TypedLine line, @Nullable Noted noted, @Nullable Message error, List<Refusal> why) {

    boolean isWrong() {
      return error != null || !why.isEmpty();
    }

    static Entered wrong(TypedLine line, String key, Object... args) {
      return new Entered(line, null, Message.of(key, args), List.of());
    }
  }

  List<Entered> enter(SessionFacts session, List<TypedLine> lines, String reason) {
    boolean mayAdd = adding.isOpen(session);
    Map<String, List<VolunteerFacts>> known = mayAdd ? known(lines) : Map.of();
    return lines.stream()
        .map(
            line -> {
              if (!line.isWalkIn()) {
                return note(session, line, false, reason);
              }
              if (!mayAdd) {
                return Entered.wrong(line, "activity.refused.otherTeam");
              }
              List<VolunteerFacts> meant = known.getOrDefault(line.who(), List.of());
              return switch (meant.size()) {
                case 0 -> Entered.wrong(line, "attendance.sheet.nobody", line.who());
                case 1 -> {
                  Entered done = note(session, line.of(meant.getFirst().id()), true, reason);
                  yield new Entered(line, done.noted(), done.error(), done.why());
                }
                default -> Entered.wrong(line, "attendance.sheet.several", several(meant));
              };
            })
        .toList();
  }

  private Entered note(SessionFacts session, TypedLine line, boolean walkedIn, String reason) {
    SessionTimes times = new SessionTimes(session);
    Optional<Instant> from = times.read(line.from());
    Optional<Instant> to = times.read(line.to());
    boolean absent = line.act().equals("absent");
    if (!absent && (from.isEmpty() || to.isEmpty())) {
      return Entered.wrong(line, "attendance.time.wrong");
    }
    try {
      if (absent) {
        retrying.whole(
            () -> {
              noting.absent(session.id(), line.volunteer(), viewer.account());
              return true;
            });
        return new Entered(line, null, null, List.of());
      }
      var said =
          new NotingOnList.Presence(
              line.volunteer(),
              from.orElseThrow(),
              times.end(from.orElseThrow(), to.orElseThrow()),
              reason,
              line.accompanied(),
              walkedIn);
      Noted noted = retrying.whole(() -> noting.note(session.id(), said, viewer.account()));
      return new Entered(line, noted, null, List.of());
    } catch (Refused refused) {
      return Entered.wrong(line, refused.messageKey(), refused.args());
    } catch (JoiningRefused refused) {
      return new Entered(line, null, null, refused.refusals());
    }
  }

  /** Whom the names and numbers mean: the numbers are one read, and of names there are few. */
  private Map<String, List<VolunteerFacts>> known(List<TypedLine> lines) {
    List<String> typed =
        lines.stream().filter(TypedLine::isWalkIn).map(TypedLine::who).distinct().toList();
    Map<String, List<VolunteerFacts>> known = new HashMap<>();
    lookingUp.numbered(typed, adding.from()).forEach((who, one) -> known.put(who, List.of(one)));
    typed.stream()
        .filter(who -> !known.containsKey(who))
        .forEach(who -> known.put(who, lookingUp.find(who, adding.from())));
    return known;
  }

  private static String several(List<VolunteerFacts> meant) {
    return meant.stream()
        .limit(NAMED)
        .map(one -> one.maskedName() + " " + one.number())
        .collect(Collectors.joining("、"));
  }
}
