package org.linli.volunteer;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linli.notice.NewNotice;
import org.linli.notice.NoticeKind;
import org.linli.notice.Notices;
import org.linli.tenant.Time;

/** Writes notices to the accounts that act for volunteers; who has none is told none. */
@Singleton
public class TellingVolunteers {

  private final VolunteerRegister register;
  private final Notices notices;
  private final Clock clock;

  TellingVolunteers(VolunteerRegister register, Notices notices, Clock clock) {
    this.register = register;
    this.notices = notices;
    this.clock = clock;
  }

  /**
   * What a volunteer is told.
   *
   * @param path where it is dealt with, below the tenant
   * @param words what fills the sentence
   */
  public record Told(long volunteer, String path, List<String> words) {

    /** Keeps its own copy. */
    public Told {
      words = List.copyOf(words);
    }
  }

  /** Tells volunteers something, in the transaction of what it is about. One call for many. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void tell(NoticeKind kind, Collection<Told> told) {
    if (told.isEmpty()) {
      return;
    }
    Set<Long> ids = told.stream().map(Told::volunteer).collect(Collectors.toSet());
    Map<Long, VolunteerRow> rows =
        register.findByIdIn(ids).stream()
            .collect(Collectors.toMap(VolunteerRow::id, Function.identity()));
    LocalDate today = Time.today(clock);
    notices.write(
        told.stream()
            .filter(one -> rows.containsKey(one.volunteer()))
            .flatMap(
                one ->
                    rows.get(one.volunteer()).accountsOn(today).stream()
                        .map(
                            account ->
                                new NewNotice(
                                    kind, account, one.volunteer(), one.path(), one.words())))
            .toList());
  }
}
