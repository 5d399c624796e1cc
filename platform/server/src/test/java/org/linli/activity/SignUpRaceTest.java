package org.linli.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.linli.joining.JoiningRefused;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;

/** Hundreds of requests at one moment: a place is never given twice, and nobody is lost. */
@LinliTest
class SignUpRaceTest {

  private static final int PEOPLE = 150;
  private static final int PLACES = 17;

  private final ActivityDesk desk;
  private final long community;

  SignUpRaceTest(LinliServer server) {
    this.desk = new ActivityDesk(server);
    this.community = desk.community();
  }

  @Test
  void exactly_as_many_as_there_are_places_have_one_and_the_others_wait_in_order() {
    long session = desk.published(community, ActivityDesk.details("人多的活动"), PLACES);
    List<Long> people = people(PEOPLE);
    List<Long> children = people(15);
    children.forEach(
        child -> desk.set("UPDATE volunteer SET birth_date = '2015-01-01' WHERE id = ?", child));
    List<Callable<Object>> requests = new ArrayList<>();
    for (long person : people) {
      requests.add(() -> desk.take(session, person));
      requests.add(() -> desk.take(session, person)); // A double tap.
    }
    children.forEach(child -> requests.add(() -> desk.take(session, child)));

    List<Object> answers = atOnce(requests);

    assertThat(answers).filteredOn(JoiningRefused.class::isInstance).hasSize(children.size());
    List<SignUp> given =
        answers.stream().filter(SignUp.class::isInstance).map(SignUp.class::cast).toList();
    assertThat(given).hasSize(2 * PEOPLE);
    assertThat(given.stream().distinct()).as("a double tap is answered the same").hasSize(PEOPLE);
    Session after = desk.session(session);
    assertThat(after.taken()).isEqualTo(PLACES);
    assertThat(after.waiting()).isEqualTo(PEOPLE - PLACES);
    assertThat(desk.all(session, SignUpState.CONFIRMED)).hasSize(PLACES);
    assertThat(desk.all(session, SignUpState.WAITING))
        .extracting(SignUp::queue)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, PEOPLE - PLACES).boxed().toList());
  }

  @Test
  void two_servers_on_one_database_give_no_place_twice() {
    long session = desk.published(community, ActivityDesk.details("两台服务器"), PLACES);
    List<Long> people = people(60);
    try (LinliServer second = LinliServer.start(Path.of("target", "test-tenants"), Map.of())) {
      ActivityDesk other = new ActivityDesk(second);
      List<Callable<Object>> requests = new ArrayList<>();
      for (long person : people) {
        requests.add(() -> desk.take(session, person));
        requests.add(() -> other.take(session, person)); // The retry went to the other one.
      }

      List<Object> answers = atOnce(requests);

      assertThat(answers).allMatch(SignUp.class::isInstance);
      assertThat(answers.stream().distinct()).as("both answer the same").hasSize(people.size());
    }
    Session after = desk.session(session);
    assertThat(after.taken()).isEqualTo(PLACES);
    assertThat(desk.all(session, SignUpState.CONFIRMED)).hasSize(PLACES);
    assertThat(desk.all(session, SignUpState.WAITING))
        .extracting(SignUp::queue)
        .containsExactlyElementsOf(
            LongStream.rangeClosed(1, people.size() - PLACES).boxed().toList());
  }

  @Test
  void places_that_people_give_back_meanwhile_go_to_those_who_wait_longest() {
    long session = desk.published(community, ActivityDesk.details("有人退的活动"), PLACES);
    List<Long> people = people(60);
    people.forEach(person -> desk.take(session, person));
    List<SignUp> first = desk.all(session, SignUpState.CONFIRMED);
    List<Long> late = people(20);
    List<Callable<Object>> requests = new ArrayList<>();
    first.subList(0, 10).forEach(one -> requests.add(() -> desk.cancel(one.id())));
    first.subList(0, 10).forEach(one -> requests.add(() -> desk.cancel(one.id())));
    late.forEach(person -> requests.add(() -> desk.take(session, person)));

    assertThat(atOnce(requests)).allMatch(SignUp.class::isInstance);

    Session after = desk.session(session);
    assertThat(after.taken()).isEqualTo(PLACES);
    assertThat(after.waiting()).isEqualTo(60 - PLACES - 10 + 20);
    assertThat(desk.all(session, SignUpState.OFFERED))
        .extracting(SignUp::queue)
        .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(1, 10).boxed().toList());
    assertThat(desk.all(session, SignUpState.CONFIRMED)).hasSize(PLACES - 10);
    assertThat(desk.all(session, SignUpState.WAITING)).hasSize(after.waiting());
  }

  @Test
  void nobody_is_in_two_places_at_once_however_fast_they_are() {
    long one = desk.published(community, ActivityDesk.details("甲活动"), 5);
    long other =
        desk.published(
            community,
            ActivityDesk.details("乙活动"),
            desk.morning(3).plus(Duration.ofMinutes(30)),
            5);
    List<Long> people = people(12);
    List<Callable<Object>> requests = new ArrayList<>();
    for (long person : people) {
      requests.add(() -> desk.take(one, person));
      requests.add(() -> desk.take(other, person));
    }

    List<Object> answers = atOnce(requests);

    Map<Boolean, List<Object>> parts =
        Map.of(
            true, answers.stream().filter(SignUp.class::isInstance).toList(),
            false, answers.stream().filter(JoiningRefused.class::isInstance).toList());
    assertThat(parts.get(true)).hasSize(people.size());
    assertThat(parts.get(false)).hasSize(people.size());
    assertThat(parts.get(true).stream().map(SignUp.class::cast).map(SignUp::volunteer))
        .containsExactlyInAnyOrderElementsOf(people);
  }

  private List<Long> people(int count) {
    return LongStream.range(0, count).mapToObj(any -> desk.volunteer(community)).toList();
  }

  /** Sends everything at one moment, in any order; what was refused stands among the answers. */
  private static List<Object> atOnce(List<Callable<Object>> requests) {
    List<Callable<Object>> shuffled = new ArrayList<>(requests);
    Collections.shuffle(shuffled, new Random(20261122));
    List<Object> answers = new ArrayList<>();
    try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Object> answer : clients.invokeAll(shuffled)) {
        try {
          answers.add(answer.get());
        } catch (ExecutionException e) {
          answers.add(e.getCause());
        }
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return answers;
  }
}
