package org.linli.relay;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.linli.api.Role;
import org.linli.division.Sql;
import org.linli.institution.Institution;
import org.linli.pairing.PairingGround;
import org.linli.tenant.Time;
import org.linli.testing.LinliServer;
import org.linli.testing.People;
import org.linli.volunteer.ServingVolunteers;
import org.linli.volunteer.Volunteers;
import org.linli.web.Browser;

/** A community with a regular project, teams and partners, for tests about relays. */
public final class RelayGround {

  private final LinliServer server;
  private final String tenant;
  public final PairingGround pairings;
  public final Browser staff;
  public final long project;

  public RelayGround(LinliServer server, String tenant, String township) {
    this.server = server;
    this.tenant = tenant;
    this.pairings = new PairingGround(server, tenant, township);
    this.staff = new People(server).logIn(tenant, Role.STAFF, township.substring(0, 6));
    this.project =
        made(
            "/communities/" + pairings.community + "/projects",
            """
            {"name": "周末陪伴", "category": "CARE", "targetGroup": "OLD_PEOPLE",
             "serviceType": "OLD_PEOPLE", "regular": true}\
            """);
  }

  public LocalDate today() {
    return Time.today(server.get(Clock.class));
  }

  /** The Monday so many weeks from the current one. */
  public LocalDate week(int weeks) {
    return Week.after(Week.of(today()), weeks);
  }

  public long team(String name) {
    return made(
        "/communities/" + pairings.community + "/teams",
        """
        {"name": "%s", "category": "COMMUNITY_SERVICE", "establishedOn": "2024-03-01"}\
        """
            .formatted(name));
  }

  /** Somebody who leads a team; returns their login name. */
  public String leaderOf(long team) {
    ServingVolunteers people = new ServingVolunteers(server, tenant);
    long volunteer = people.approved(pairings.community);
    String login = people.withAccount(volunteer);
    String number =
        pairings.here(() -> server.get(Volunteers.class).find(volunteer)).orElseThrow().number();
    post(
        staff,
        "/" + tenant + "/teams/" + team + "/members",
        Map.of("number", number, "leader", "true"));
    return login;
  }

  /** A pairing with an institution that is in force. */
  public long paired(Institution institution) {
    long pairing = pairings.proposed(institution, false);
    staff.json(
        "/" + tenant + "/api/pairings/" + pairing + "/acceptance",
        "{\"contactName\": \"李社工\", \"contactPhone\": \"0759-1234567\"}",
        UUID.randomUUID().toString());
    return pairing;
  }

  /** A relay of some weeks from one on, week by week. */
  public long relay(int from, int weeks, String... parties) {
    return made("/projects/" + project + "/relays", body(from, weeks, 1, "OPEN", parties));
  }

  /** As {@link #relay}, pausing in holidays. */
  public long relayPausing(int from, int weeks, String... parties) {
    return made("/projects/" + project + "/relays", body(from, weeks, 1, "PAUSED", parties));
  }

  String body(int from, int weeks, int block, String inHolidays, String... parties) {
    return """
    {"name": "陪伴接力%s", "from": "%s", "until": "%s", "block": %d, "inHolidays": "%s",
     "parties": ["%s"]}\
    """
        .formatted(
            UUID.randomUUID().toString().substring(0, 8),
            week(from),
            week(from + weeks - 1),
            block,
            inHolidays,
            String.join("\", \"", parties));
  }

  long made(String path, String body) {
    Browser.Answer answer = api(path, body);
    if (answer.status() != 201) {
      throw new AssertionError(path + ": " + answer.status() + answer.body());
    }
    return Long.parseLong(answer.body().replaceAll("\\D", ""));
  }

  Browser.Answer api(String path, String body) {
    return staff.json("/" + tenant + "/api" + path, body, UUID.randomUUID().toString());
  }

  /** What the table of a relay says, a line a week. */
  public List<String> lines(long relay) {
    return staff.get("/" + tenant + "/relays/" + relay).html().select("tbody tr").eachText();
  }

  /** Does something about a week as the community's people. */
  public Browser.Answer act(long relay, String what, int week, Map<String, String> more) {
    Map<String, String> all = new HashMap<>(more);
    all.put("week", week(week).toString());
    return post(staff, "/" + tenant + "/relays/" + relay + "/" + what, all);
  }

  /** Sends a form with its token, from the first page of the tenant. */
  public Browser.Answer post(Browser browser, String to, Map<String, String> fields) {
    Map<String, String> all = new HashMap<>(fields);
    all.put(
        "_csrf",
        browser.get("/" + tenant + "/").html().select("meta[name=csrf-token]").attr("content"));
    return browser.post(to, all);
  }

  /** Looks ahead, as it is done every hour. */
  public void watch() {
    pairings.here(
        () -> {
          server.get(Watching.class).here();
          return true;
        });
  }

  /** A session of the project that took place on a day. */
  void session(LocalDate day) {
    Instant from = day.atTime(9, 0).atZone(Time.ZONE).toInstant();
    pairings.here(
        () -> {
          Sql sql = server.get(Sql.class);
          long activity =
              sql.insert(
                  "INSERT INTO activity (community_id, project_id, name, service_type,"
                      + " description, risks, minimum_age, skills, charge_account, contact, state,"
                      + " created_at) VALUES (?, ?, '陪伴', 'OLD_PEOPLE', '', '', 0, '', 7, '',"
                      + " 'PUBLISHED', ?)",
                  pairings.community,
                  project,
                  from);
          return sql.insert(
              "INSERT INTO activity_session (activity_id, place, meeting_point, starts_at,"
                  + " ends_at, capacity, state) VALUES (?, '广场', '', ?, ?, 10, 'OPEN')",
              activity,
              from,
              from.plusSeconds(3600));
        });
  }
}
