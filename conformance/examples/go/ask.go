package omni

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"
)

const (
	defaultTimeout = 5 * time.Minute
	cancelTimeout  = 30 * time.Second
)

// Question is what a person of the application asks.
type Question struct {
	ExternalID     string // The application's own id of the person, as in their embed sessions.
	Prompt         string
	ConversationID string // From an earlier answer to the same person, to follow up on it. May be empty.
	// Timeout is how long the person is to wait, unless the context ends before. The default is five minutes.
	Timeout time.Duration
}

// Ask is one question under way.
type Ask struct {
	client   *Client
	question Question
	stop     context.CancelCauseFunc
	accepted chan struct{} // Closed when Omni has accepted the question.
	done     chan struct{} // Closed when the ask has ended; answer and err are there then.
	answer   Answer
	err      error

	mu      sync.Mutex
	sending bool // From then on Omni may have a job.
	job     Job
}

// Start begins to ask; it does not wait. When ctx ends, the client stops waiting, but the job goes on at Omni: to stop
// that as well there is Ask.Cancel.
func (c *Client) Start(ctx context.Context, question Question) *Ask {
	timeout := question.Timeout
	if timeout == 0 {
		timeout = defaultTimeout
	}
	ctx, stop := context.WithCancelCause(ctx)
	ask := &Ask{
		client:   c,
		question: question,
		stop:     stop,
		accepted: make(chan struct{}),
		done:     make(chan struct{}),
	}
	go func() {
		defer stop(nil)
		defer close(ask.done)
		ctx, cancel := context.WithTimeout(ctx, timeout)
		defer cancel()
		ask.answer, ask.err = ask.run(ctx)
	}()
	return ask
}

// Wait returns the answer once the ask has ended. The error is, or wraps, ErrNotSent, ErrUncertain, ErrCancelled, a
// *JobError, an *APIError, or the error of the context; Answer.Job is set even then, if Omni had accepted the question.
func (a *Ask) Wait() (Answer, error) {
	<-a.done
	return a.answer, a.err
}

// Cancel stops the question: here if it has not been sent, and else at Omni. The outcome says what is known then; as
// long as that is not Cancelled, the ask goes on to its real end. An error comes with CancelFailed.
func (a *Ask) Cancel(ctx context.Context) (CancelOutcome, error) {
	ctx, release := context.WithTimeout(ctx, cancelTimeout)
	defer release()
	if a.stopUnsent() {
		return Cancelled, nil
	}
	select {
	case <-a.accepted:
	case <-a.done:
	case <-ctx.Done():
		return CancelFailed, context.Cause(ctx)
	}
	job := a.currentJob()
	if job.ID == "" {
		return CancelFailed, fmt.Errorf("omni: there is no job to cancel: %w", a.err)
	}
	outcome, err := a.client.cancelJob(ctx, job.ID)
	if outcome == Cancelled {
		a.stop(ErrCancelled)
	}
	return outcome, err
}

func (a *Ask) run(ctx context.Context) (Answer, error) {
	answer, err := a.askInTurn(ctx)
	answer.Job = a.currentJob()
	if errors.Is(err, context.DeadlineExceeded) && !errors.Is(err, ErrNotSent) {
		err = fmt.Errorf("omni: no answer in time; the question may still be running there: %w", err)
	}
	return answer, err
}

func (a *Ask) askInTurn(ctx context.Context) (Answer, error) {
	question, client := a.question, a.client
	if question.ConversationID != "" {
		release, err := client.conversations.takeTurn(ctx, question.ConversationID, question.ExternalID)
		if err != nil {
			return Answer{}, err
		}
		defer release()
	}
	job, err := a.submit(ctx)
	if err != nil {
		return Answer{}, err
	}
	if err := client.awaitCompletion(ctx, job.ID); err != nil {
		return Answer{}, err
	}
	return client.readResult(ctx, job.ID)
}

func (a *Ask) submit(ctx context.Context) (Job, error) {
	userID, err := a.client.people.membershipID(ctx, a.question.ExternalID)
	if err != nil {
		return Job{}, err
	}
	if err := a.beginSending(ctx); err != nil {
		return Job{}, err
	}
	job, err := a.submitAs(ctx, userID)
	if err != nil {
		return Job{}, err
	}
	a.client.conversations.claim(job.ConversationID, a.question.ExternalID)
	a.mu.Lock()
	a.job = job
	a.mu.Unlock()
	close(a.accepted)
	return job, nil
}

// submitAs: a denial accepted nothing, and can mean that the person was deleted and made anew. Then, and only then, the
// question goes out once more, with the new id of the same person.
func (a *Ask) submitAs(ctx context.Context, userID string) (Job, error) {
	job, denied := a.client.submit(ctx, a.question, userID)
	if !isDenial(denied) {
		return job, denied
	}
	a.client.people.forget(a.question.ExternalID, userID)
	newID, err := a.client.people.membershipID(ctx, a.question.ExternalID)
	if err != nil {
		return Job{}, err
	}
	if newID == userID {
		return Job{}, denied
	}
	return a.client.submit(ctx, a.question, newID)
}

// beginSending is the point after which the question can no longer be taken back without Omni.
func (a *Ask) beginSending(ctx context.Context) error {
	a.mu.Lock()
	defer a.mu.Unlock()
	if ctx.Err() != nil {
		return context.Cause(ctx)
	}
	a.sending = true
	return nil
}

// stopUnsent takes the question back if nothing of it was sent.
func (a *Ask) stopUnsent() bool {
	a.mu.Lock()
	defer a.mu.Unlock()
	select {
	case <-a.done:
		return false
	default:
	}
	if !a.sending {
		a.stop(ErrCancelled)
	}
	return !a.sending
}

func (a *Ask) currentJob() Job {
	a.mu.Lock()
	defer a.mu.Unlock()
	return a.job
}
