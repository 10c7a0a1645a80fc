package org.opencac.engine;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * A value that a thread of its own makes while the caller does other work; {@link #get} waits for
 * it. What making it throws is thrown there. Safe to share between threads.
 *
 * @param <T> what is made
 */
final class Background<T> implements Supplier<T> {
  private final FutureTask<T> task;
  private final AtomicBoolean started = new AtomicBoolean();

  private Background(FutureTask<T> task) {
    this.task = task;
  }

  /** Starts at once. */
  static <T> Background<T> of(Supplier<T> maker) {
    Background<T> background = later(maker);
    background.start();
    return background;
  }

  /** Starts when told to; {@link #get} makes the value itself when nobody did. */
  static <T> Background<T> later(Supplier<T> maker) {
    return new Background<>(new FutureTask<>(maker::get));
  }

  /** Starts the work in a thread of its own, unless it has been started. */
  void start() {
    if (started.compareAndSet(false, true)) {
      Thread.ofPlatform().daemon().name("opencac-loading").start(task);
    }
  }

  @Override
  public T get() {
    if (started.compareAndSet(false, true)) {
      task.run();
    }
    try {
      return task.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException problem) {
        throw problem;
      }
      throw new IllegalStateException("could not be loaded", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while loading", e);
    }
  }
}
