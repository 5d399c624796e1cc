package org.linli.division;

import jakarta.inject.Singleton;
import org.linli.testing.LinliServer;
import org.linli.testing.Sample;

/** A community to close, which the staff of its township do, for the trials of every route. */
@Singleton
final class ClosureSample implements Sample {

  private final CommunitySample community;

  ClosureSample(CommunitySample community) {
    this.community = community;
  }

  @Override
  public String variable() {
    return "CommunityClosureController.community";
  }

  @Override
  public Found find(LinliServer server, Ground ground) {
    return Found.lying(community.find(server, ground).value(), ground.township());
  }
}
