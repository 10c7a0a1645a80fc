package org.opencac.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Works on items with several threads and hands the results over in the order of the items, so that
 * what is written never depends on the threads. Only a few items a thread are in memory at once.
 *
 * @param threads how many work, at least 1
 */
record OrderedWork(int threads) {
  private static final int AHEAD = 8;

  /** Takes items from the iterator as there is room, and gives every result to the receiver. */
  <T, R> void run(Iterator<T> items, Function<T, R> work, Consumer<R> receiver) {
    if (threads == 1) {
      while (items.hasNext()) {
        receiver.accept(work.apply(items.next()));
      }
      return;
    }
    Deque<Future<R>> waiting = new ArrayDeque<>();
    try (ExecutorService workers =
        Executors.newFixedThreadPool(threads, Thread.ofPlatform().daemon().factory())) {
      try {
        while (items.hasNext()) {
          T item = items.next();
          waiting.add(workers.submit(() -> work.apply(item)));
          if (waiting.size() >= threads * AHEAD) {
            receiver.accept(await(waiting.remove()));
          }
        }
        while (!waiting.isEmpty()) {
          receiver.accept(await(waiting.remove()));
        }
      } finally {
        waiting.forEach(future -> future.cancel(true));
      }
    }
  }

  private static <R> R await(Future<R> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case RuntimeException problem -> throw problem;
        case Error problem -> throw problem;
        case null, default -> throw new IllegalStateException("work must not be checked", e);
      }
    }
  }
}
