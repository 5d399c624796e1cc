package org.linli.plan;

import jakarta.inject.Singleton;
import org.linli.testing.LinliServer;
import org.linli.testing.Sample;

/** A plan, for the trials of every route. */
@Singleton
final class PlanSample implements Sample {

  @Override
  public String variable() {
    return "plan";
  }

  @Override
  public Found find(LinliServer server, Ground ground) {
    PlanGround here = new PlanGround(server, ground.tenant(), ground.township());
    return Found.lying(here.draft(here.today().getYear(), 1), here.path);
  }
}
