package org.linli.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.linli.pairing.PairedGround;
import org.linli.pairing.PairingGround;
import org.linli.project.ProjectGround;
import org.linli.tenant.Time;
import org.linli.testing.LinliServer;

/** A community with a project and a plan, for the tests of this domain and of others. */
public final class PlanGround {

  /** Who proposes, where no test says otherwise. */
  private static final long CLERK = 7;

  private final LinliServer server;
  private final PairingGround ground;
  public final PairedGround paired;
  public final long community;
  public final String name;
  public final String path;
  public final long project;
  public final String projectName = "四点半学堂" + UUID.randomUUID().toString().substring(0, 8);

  public PlanGround(LinliServer server, String tenant, String township) {
    this.server = server;
    this.ground = new PairingGround(server, tenant, township);
    this.paired = new PairedGround(server, ground);
    this.community = ground.community;
    this.name = ground.name;
    this.path = ground.path;
    this.project = new ProjectGround(server, tenant).project(community, projectName);
  }

  public LocalDate today() {
    return Time.today(server.get(Clock.class));
  }

  /** A draft for a year that says a goal and so many sessions in every month; returns its id. */
  public long draft(int year, int sessions) {
    return ground.here(
        () -> {
          KeepingPlans keeping = server.get(KeepingPlans.class);
          long plan = keeping.begin(community, year, false, CLERK);
          keeping.save(plan, 0, content(sessions), CLERK);
          return plan;
        });
  }

  /** A plan that is proposed to whoever is to be asked; returns its id. */
  public long proposed(int year, int sessions) {
    long plan = draft(year, sessions);
    propose(plan);
    return plan;
  }

  /** Proposes the draft of a plan. */
  public void propose(long plan) {
    run(() -> server.get(AgreeingOnPlans.class).propose(plan, CLERK));
  }

  /** A plan on which everyone who was asked agreed; returns its id. */
  public long agreed(int year, int sessions) {
    long plan = proposed(year, sessions);
    agree(plan);
    return plan;
  }

  /** Everyone who was asked agrees. */
  void agree(long plan) {
    for (PlanAgreement one : asked(plan)) {
      if (one.waits()) {
        run(
            () ->
                server
                    .get(AgreeingOnPlans.class)
                    .answer(plan, one.id(), PlanAnswer.AGREED, "", null, CLERK + 1));
      }
    }
  }

  /** Writes the next version, with so many sessions in every month. */
  void rewrite(long plan, int sessions) {
    run(
        () -> {
          server.get(KeepingPlans.class).revise(plan, CLERK);
          server.get(KeepingPlans.class).save(plan, 0, content(sessions), CLERK);
        });
  }

  PlanContent content(int sessions) {
    Integer[] months = new Integer[PlanItem.MONTHS];
    Arrays.fill(months, sessions);
    return new PlanContent(
        List.of(new PlanGoal("陪伴留守老人", 30, "人")),
        List.of(new PlanItem(project, List.of(months), 30, "留守老人")),
        List.of(new PlanResource("活动室", "社区居委会", 1, "间")));
  }

  /** The fields of a form that say so many sessions in every month. */
  static java.util.Map<String, String> months(long project, int sessions) {
    return IntStream.rangeClosed(1, PlanItem.MONTHS)
        .boxed()
        .collect(
            Collectors.toMap(
                month -> PlanForm.month(project, month), month -> Integer.toString(sessions)));
  }

  Plan plan(long id) {
    return ground.here(() -> server.get(PlanTable.class).find(id).orElseThrow());
  }

  PlanContent latest(long plan) {
    return ground.here(() -> server.get(ContentTable.class).of(plan(plan).latest()));
  }

  List<PlanAgreement> asked(long plan) {
    return ground.here(() -> server.get(AgreementTable.class).of(plan(plan).latest()));
  }

  void run(Runnable work) {
    ground.here(
        () -> {
          work.run();
          return true;
        });
  }
}
