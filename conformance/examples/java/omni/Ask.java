package omni;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import omni.Answer.Answered;
import omni.Answer.Ended;
import omni.Answer.EndedAs;
import omni.Answer.Submitted;

/** One question under way. */
public final class Ask {
  private static final Duration CANCEL_TIMEOUT = Duration.ofSeconds(30);

  private final OmniClient client;
  private final Question question;
  private final Deadline deadline;
  private final CompletableFuture<Answer> answer = new CompletableFuture<>();
  /** Null until the question is on its way to Omni. */
  private CompletableFuture<Submitted> submitting;

  private Ask(OmniClient client, Question question) {
    this.client = client;
    this.question = question;
    this.deadline = new Deadline(question.patience());
  }

  static Ask start(OmniClient client, Question question) {
    Ask ask = new Ask(client, question);
    Background.call(ask::run)
        .whenComplete(
            (answer, bug) -> {
              if (bug == null) ask.answer.complete(answer);
              else ask.answer.completeExceptionally(bug);
            });
    return ask;
  }

  /** Says how the question ended, whatever Omni did; exceptional only for a bug in this client. */
  public CompletableFuture<Answer> answer() {
    return answer.copy();
  }

  public CompletableFuture<CancelOutcome> cancel() {
    return Background.call(
        () -> {
          Optional<CompletableFuture<Submitted>> submit = submitOrStop();
          if (submit.isEmpty()) return answer.isDone() ? CancelOutcome.ALREADY_ENDED : CancelOutcome.CANCELLED;
          return cancelJob(submit.get());
        });
  }

  /** The submit that is or was under way. If there is none, there will be none any more. */
  private synchronized Optional<CompletableFuture<Submitted>> submitOrStop() {
    if (submitting == null) deadline.stop(AskEnded.cancelled());
    return Optional.ofNullable(submitting);
  }

  private synchronized void beginSubmit() throws AskEnded {
    deadline.check();
    submitting = new CompletableFuture<>();
  }

  private CancelOutcome cancelJob(CompletableFuture<Submitted> submit) throws AskEnded, InterruptedException {
    try {
      CancelOutcome outcome = client.jobs.cancel(submit.get().jobId(), new Deadline(CANCEL_TIMEOUT));
      if (outcome == CancelOutcome.CANCELLED) deadline.stop(AskEnded.cancelled());
      return outcome;
    } catch (ExecutionException neverAccepted) {
      return CancelOutcome.FAILED;
    }
  }

  private Answer run() throws Exception {
    try {
      String userId = membershipId();
      if (question.conversationId().isEmpty()) return askAs(userId);
      String conversationId = question.conversationId().get();
      client.conversations.demandOwner(conversationId, question.externalId());
      return client.conversations.inTurn(conversationId, deadline, () -> askAs(userId));
    } catch (AskEnded ended) {
      boolean isAccepted = submitting != null && submitting.isDone() && !submitting.isCompletedExceptionally();
      Optional<Submitted> job = isAccepted ? Optional.of(submitting.join()) : Optional.empty();
      return new Ended(job, ended.as, ended.getMessage());
    }
  }

  /** Fails closed: without the membership id Omni would answer with the reach of the key's owner. */
  private String membershipId() throws AskEnded, InterruptedException {
    try {
      return client.users
          .membershipId(question.externalId(), deadline)
          .orElseThrow(() -> new AskEnded(EndedAs.REFUSED, "Omni does not know the person who asks."));
    } catch (IOException trouble) {
      throw new AskEnded(EndedAs.REFUSED, "The person who asks could not be looked up: " + trouble.getMessage());
    }
  }

  private Answered askAs(String userId) throws AskEnded, InterruptedException {
    beginSubmit();
    Submitted job;
    try {
      job = submit(userId);
    } catch (AskEnded | InterruptedException | RuntimeException ended) {
      submitting.completeExceptionally(ended);
      throw ended;
    }
    client.conversations.claim(job.conversationId(), question.externalId());
    submitting.complete(job);
    client.jobs.awaitCompletion(job.jobId(), deadline);
    return client.results.read(job, deadline);
  }

  /** A denial accepted nothing. If the person was deleted and made anew, it goes out once more with their new id. */
  private Submitted submit(String userId) throws AskEnded, InterruptedException {
    Map<String, String> body = new LinkedHashMap<>();
    body.put("modelId", client.modelId);
    body.put("prompt", question.prompt());
    question.conversationId().ifPresent(id -> body.put("conversationId", id));
    try {
      return client.jobs.submit(Json.of(body), userId, deadline);
    } catch (AskEnded ended) {
      if (!ended.isDenial) throw ended;
      client.users.forget(question.externalId());
      String newId = membershipId();
      if (newId.equals(userId)) throw ended;
      return client.jobs.submit(Json.of(body), newId, deadline);
    }
  }
}
