package org.linli.demo;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/** A university's people, who read a plan at their desk and answer. */
record DemoPlanAnswer(DemoClient university, int year) {

  private static final Duration BETWEEN = Duration.ofMillis(200);
  private static final int TRIES = 150;
  private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

  void agree(String community) {
    answer(community, Map.of("answer", "AGREED"));
  }

  void giveBack(String community, String reason) {
    answer(community, Map.of("answer", "RETURNED", "reason", reason));
  }

  /** Another schema tells the desk of a proposal, which may take a moment. */
  private void answer(String community, Map<String, String> said) {
    for (int i = 0; i < TRIES; i++) {
      Optional<String> waiting = waiting(community);
      if (waiting.isPresent()) {
        var version = VERSION.matcher(university.page(waiting.get()));
        if (version.find()) {
          Map<String, String> fields = new HashMap<>(said);
          fields.put("version", version.group(1));
          university.submit(waiting.get(), fields);
        }
        return;
      }
      LockSupport.parkNanos(BETWEEN.toNanos());
    }
    throw new IllegalStateException("the plan of " + community + " doesn't wait for an answer");
  }

  private Optional<String> waiting(String community) {
    var link =
        Pattern.compile(
                "<a href=\"/university/(pairings/\\d+/plan\\?year="
                    + year
                    + ")\">"
                    + Pattern.quote(community)
                    + "</a>")
            .matcher(university.page("plans?state=WAITING&year=" + year));
    return link.find() ? Optional.of(link.group(1)) : Optional.empty();
  }
}
