package omni;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import omni.Answer.EndedAs;

/** How long something may go on: every wait ends when its time is over or it is stopped. */
final class Deadline {
  private final CompletableFuture<AskEnded> over = new CompletableFuture<>();

  Deadline(Duration patience) {
    AskEnded tooLate = new AskEnded(EndedAs.TIMED_OUT, "Omni did not answer in time, and may still be at work.");
    over.completeOnTimeout(tooLate, patience.toNanos(), NANOSECONDS);
  }

  void stop(AskEnded reason) {
    over.complete(reason);
  }

  void check() throws AskEnded {
    if (over.isDone()) throw over.join();
  }

  void pause(Duration time) throws AskEnded, InterruptedException {
    try {
      throw over.get(time.toNanos(), NANOSECONDS);
    } catch (TimeoutException theWholeTime) {
      return;
    } catch (ExecutionException never) {
      throw new IllegalStateException(never);
    }
  }

  /** What the future brings, unless this deadline comes first. What was under way goes on regardless. */
  <T> T await(CompletableFuture<T> future) throws AskEnded, InterruptedException, ExecutionException {
    CompletableFuture.anyOf(future.handle((value, trouble) -> true), over).get();
    if (!future.isDone()) check();
    return future.get();
  }
}
