package org.linli.volunteer;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.linli.api.Communities;
import org.linli.tenant.Tenants;
import org.linli.testing.LinliServer;
import org.linli.testing.People;

/** What tests about volunteers do before and between. */
final class VolunteerDesk {

  /** 中华街道 in 赤坎区. */
  static final String ZHONGHUA = "440802001";

  static final String CHIKAN = "440802";
  static final String XIASHAN = "440803";

  private static final AtomicInteger DAYS = new AtomicInteger();

  private final LinliServer server;

  VolunteerDesk(LinliServer server) {
    this.server = server;
  }

  /** A place nobody else's test knows. */
  long place() {
    return place("zhanjiang", ZHONGHUA);
  }

  long place(String tenant, String township) {
    String name = "花园" + UUID.randomUUID().toString().substring(0, 8);
    return in(tenant, () -> server.get(Communities.class).namedPlace(name, township));
  }

  String pathOf(long community) {
    return Objects.requireNonNull(
            in("zhanjiang", () -> server.get(Communities.class).byIds(List.of(community)))
                .get(community))
        .path();
  }

  /** The number of a made-up adult whom no other test knows. */
  static String idNumber() {
    int count = DAYS.getAndIncrement();
    return ResidentNumber.madeUp(LocalDate.of(1950, 1, 1).plusDays(count), 2).digits();
  }

  /** The number of someone of this age today, whom no other test knows. */
  String idNumber(int age) {
    int count = DAYS.getAndIncrement() % 900;
    LocalDate today =
        LocalDate.ofInstant(
            server.get(java.time.Clock.class).instant(), org.linli.tenant.Time.ZONE);
    return ResidentNumber.madeUp(today.minusYears(age).minusDays(count % 300), count % 999)
        .digits();
  }

  /** What an adult fills in. */
  static Map<String, String> adult(String idNumber) {
    Map<String, String> fields = new HashMap<>();
    fields.put("name", "陈晓宇");
    fields.put("idKind", "RESIDENT_ID");
    fields.put("idNumber", idNumber);
    fields.put("phone", "138 1234 5678");
    fields.put("livingArea", "赤坎区中华街道花园小区");
    fields.put("skills", "FIRST_AID");
    fields.put("agree", "true");
    fields.put("agreeId", "true");
    fields.put("agreed", "true");
    return fields;
  }

  /** What someone under age fills in. */
  static Map<String, String> minor(String idNumber) {
    Map<String, String> fields = adult(idNumber);
    fields.put("guardianName", "陈大山");
    fields.put("guardianPhone", "13912345678");
    return fields;
  }

  /** The same with an account to be opened. */
  static Map<String, String> withAccount(Map<String, String> fields) {
    fields.put("login", "v" + UUID.randomUUID().toString().substring(0, 12));
    fields.put("password", People.PASSWORD);
    fields.put("again", People.PASSWORD);
    return fields;
  }

  <T> T in(String tenant, Supplier<T> work) {
    return server.get(Tenants.class).within(server.tenant(tenant), work);
  }

  /** The id at the end of an address. */
  static long idIn(String location) {
    return Long.parseLong(location.substring(location.lastIndexOf('/') + 1));
  }
}
