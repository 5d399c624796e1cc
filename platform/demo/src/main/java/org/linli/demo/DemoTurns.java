package org.linli.demo;

import io.micronaut.context.BeanContext;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linli.tenant.Time;

/**
 * The monthly form of 北碚's towns in every state, whatever day it is: of the month that was due
 * last, sent, taken up, returned, sent again, withdrawn, accepted with a record that changed since,
 * late, and with more time; of an earlier one, closed. Who filled them in doesn't exist.
 */
final class DemoTurns {

  private static final String FORM = "beibei-stations";
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  static final int DUE_DAY = 25;

  /** Longer than the last turn can be late, shorter than the one two months before it is. */
  static final int CLOSES_AFTER = 45;

  /** How many months before the last turn the one is that is closed. */
  static final int MONTHS_BEFORE = 2;

  private static final Pattern ROW = Pattern.compile("\"rows\":\\[\\{\"key\":\"([0-9]+)\"");

  private final BeanContext context;
  private final URI server;
  private final DemoAccounts accounts;
  private final Path laid;

  /**
   * What was sent.
   *
   * @param laid the file that says that all of it has been laid
   */
  DemoTurns(BeanContext context, URI server, DemoAccounts accounts, Path laid) {
    this.context = context;
    this.server = server;
    this.accounts = accounts;
    this.laid = laid;
  }

  /** Lays what isn't there yet. */
  void lay(Runnable goOn) {
    goOn.run();
    if (Files.exists(laid)
        || !(context.getBean(Clock.class) instanceof DemoClock clock)
        || !DemoCoverage.mayBeUsed(context)) {
      return;
    }
    try (DemoClient staff = client("STAFF");
        DemoClient administrator = client("TENANT_ADMINISTRATOR")) {
      if (staff.list("api/due-days").stream().anyMatch(DemoTurns::isFixed)) {
        new Laying(administrator, staff, clock).lay(goOn);
      }
    }
    try {
      Files.createFile(laid);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The form stands here, and its days are the document's still: nothing was laid yet. */
  private static boolean isFixed(Map<String, ?> days) {
    return FORM.equals(days.get("form")) && Boolean.FALSE.equals(days.get("local"));
  }

  /** The month whose form was due last. */
  static YearMonth lastDue(LocalDate today) {
    YearMonth month = YearMonth.from(today);
    return today.getDayOfMonth() > DUE_DAY ? month : month.minusMonths(1);
  }

  private DemoClient client(String role) {
    return DemoClient.logIn(
        context.getBean(JsonMapper.class),
        server.resolve("/" + DemoCoverage.TENANT + "/"),
        accounts.firstOf(DemoCoverage.TENANT, role));
  }

  /** Two people at work: one sends for the towns, the other reviews for the district. */
  private record Laying(DemoClient sender, DemoClient reviewer, DemoClock clock) {

    void lay(Runnable goOn) {
      YearMonth last = lastDue(Time.today(clock));
      List<String> towns =
          sender.items("api/due/late?form=%s&turn=%s&size=100".formatted(FORM, last)).stream()
              .map(one -> String.valueOf(one.get("unit")))
              .toList();
      YearMonth closed = last.minusMonths(MONTHS_BEFORE);
      towns.stream().limit(3).forEach(town -> accept(closed, send(closed, town, 3)));
      goOn.run();
      changeSince(accept(last, send(last, towns.get(0), 5)));
      send(last, towns.get(1), 2);
      takeUp(last, send(last, towns.get(2), 3), 1);
      giveBack(last, send(last, towns.get(3), 6), 4);
      giveBack(last, send(last, towns.get(4), 6), 4);
      send(last, towns.get(4), 1);
      withdraw(last, send(last, towns.get(5), 2));
      extend(last, towns.get(6), 5);
      extend(last, towns.get(7), 20);
      sender.put("api/due-days/" + FORM, Map.of("closesAfter", CLOSES_AFTER));
    }

    private DemoClient at(DemoClient who, YearMonth turn, int daysBefore) {
      LocalDate day = turn.atDay(DUE_DAY).minusDays(daysBefore);
      return who.at(clock, day.atTime(LocalTime.of(10, 0)).atZone(ZONE).toInstant());
    }

    private long send(YearMonth turn, String town, int daysBefore) {
      return at(sender, turn, daysBefore)
          .idOf(
              "api/due/%s/%s/%s/submission".formatted(FORM, turn, town),
              "turn-%s-%s-%d".formatted(turn, town, daysBefore),
              Map.of(
                  "missingSeen", true,
                  "filler", "演示填表人（虚构）",
                  "fillerPhone", "0000-0000000"));
    }

    private void takeUp(YearMonth turn, long submission, int daysBefore) {
      decide(turn, submission, "taking", daysBefore, Map.of());
    }

    private long accept(YearMonth turn, long submission) {
      takeUp(turn, submission, 1);
      decide(turn, submission, "acceptance", 0, Map.of());
      return submission;
    }

    private void giveBack(YearMonth turn, long submission, int daysBefore) {
      takeUp(turn, submission, daysBefore + 1);
      decide(
          turn,
          submission,
          "return",
          daysBefore,
          Map.of(
              "reason",
              "联系方式请再核对一遍",
              "marks",
              station(submission).map(row -> List.of(row + "|phone")).orElse(List.of())));
    }

    private void withdraw(YearMonth turn, long submission) {
      at(sender, turn, 1)
          .make(
              "api/submissions/%d/withdrawal".formatted(submission),
              "turn-withdrawal-" + submission,
              Map.of());
    }

    private void decide(
        YearMonth turn, long submission, String act, int daysBefore, Map<String, ?> content) {
      at(reviewer, turn, daysBefore)
          .make(
              "api/submissions/%d/%s".formatted(submission, act),
              "turn-%s-%d-%d".formatted(act, submission, daysBefore),
              content);
    }

    private void extend(YearMonth turn, String town, int days) {
      reviewer
          .at(clock, clock.instant().minus(Duration.ofMinutes(5)))
          .post(
              "api/due/%s/%s/%s/extensions".formatted(FORM, turn, town),
              Map.of("until", Time.today(clock).plusDays(days).toString(), "reason", "汛期值守，人手不足"));
    }

    /** Somebody mends the telephone of a station of which the accepted form told. */
    private void changeSince(long submission) {
      station(submission)
          .ifPresent(
              station -> {
                Object sign = sender.read("api/stations/" + station).get("signOn");
                sender.put(
                    "api/stations/%s/profile".formatted(station),
                    Map.of("phone", "0000-1111111", "signOn", String.valueOf(sign)));
              });
    }

    /** The station of the first row that was sent. */
    private Optional<String> station(long submission) {
      Matcher row =
          ROW.matcher(String.valueOf(sender.read("api/submissions/" + submission).get("sealed")));
      return row.find() ? Optional.of(row.group(1)) : Optional.empty();
    }
  }
}
