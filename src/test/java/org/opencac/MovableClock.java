package org.opencac;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that tests move on. */
final class MovableClock extends Clock {
  private final Clock base;
  private final AtomicReference<Duration> ahead;

  MovableClock(Clock base, Duration ahead) {
    this.base = base;
    this.ahead = new AtomicReference<>(ahead);
  }

  void move(Duration by) {
    ahead.updateAndGet(by::plus);
  }

  @Override
  public ZoneId getZone() {
    return base.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new MovableClock(base.withZone(zone), ahead.get());
  }

  @Override
  public Instant instant() {
    return base.instant().plus(ahead.get());
  }
}
