package org.linli.audit;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import org.linli.api.Audit;
import org.linli.tenant.CurrentTenant;

/** Writes the log of the current tenant; outside of any tenant, the platform's. */
@Singleton
public class AuditLog implements Audit {

  private final AuditTable ofTenant;
  private final AuditTable ofPlatform;
  private final Actors actors;
  private final Clock clock;

  AuditLog(
      @Named("default") AuditTable ofTenant,
      @Named("control") AuditTable ofPlatform,
      Actors actors,
      Clock clock) {
    this.ofTenant = ofTenant;
    this.ofPlatform = ofPlatform;
    this.actors = actors;
    this.clock = clock;
  }

  @Override
  public void record(String action, String kind, Object object, Map<String, String> details) {
    record(actors.current(), action, kind, object, details);
  }

  /**
   * Records what an account does whose log-in is only just happening, or for which the platform
   * acts.
   */
  public void recordAs(
      long account, String action, String kind, Object object, Map<String, String> details) {
    record(actors.current().as(account), action, kind, object, details);
  }

  @Override
  public void refused(String action, String kind, Object object, Map<String, String> details) {
    table()
        .addApart(
            clock.instant(),
            new NewEntry(actors.current(), action, true, kind, object.toString(), details));
  }

  private void record(
      Actor actor, String action, String kind, Object object, Map<String, String> details) {
    table()
        .add(clock.instant(), new NewEntry(actor, action, false, kind, object.toString(), details));
  }

  private AuditTable table() {
    return CurrentTenant.find().isPresent() ? ofTenant : ofPlatform;
  }
}
