package omni;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/** Runs what mostly waits, each in a thread of its own; none of them keeps a program from ending. */
final class Background {
  private static final Executor THREADS =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "omni-client");
            thread.setDaemon(true);
            return thread;
          });

  private Background() {}

  static <T> CompletableFuture<T> call(Callable<T> work) {
    CompletableFuture<T> outcome = new CompletableFuture<>();
    THREADS.execute(
        () -> {
          try {
            outcome.complete(work.call());
          } catch (Throwable trouble) { // Handed to whoever waits for the outcome.
            outcome.completeExceptionally(trouble);
          }
        });
    return outcome;
  }
}
