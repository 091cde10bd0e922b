package omni

import (
	"context"
	"fmt"
	"net/http"
	"net/url"
	"time"
)

const (
	pollEvery      = 2 * time.Second // Omni asks for 2 to 5 seconds between polls.
	firstPollAfter = time.Second     // A refusal or a tiny question can end a job within a second; most take 15 to 60.
	submitAttempts = 6
	cancelAttempts = 6
)

// Job is a question that Omni has accepted.
type Job struct {
	ID             string
	ConversationID string
}

// submit sends a question once. Twice would make two jobs, so after a lost answer nobody knows; only a 429, which says
// that nothing was accepted, leads to another try.
func (c *Client) submit(ctx context.Context, question Question, userID string) (Job, error) {
	fields := struct {
		ModelID        string `json:"modelId"`
		Prompt         string `json:"prompt"`
		ConversationID string `json:"conversationId,omitempty"`
	}{c.modelID, question.Prompt, question.ConversationID}
	body, err := c.api.sendAgain(ctx, request{
		method: http.MethodPost,
		path:   "/api/v1/ai/jobs",
		query:  url.Values{"userId": {userID}},
		body:   fields,
	}, submitAttempts, isThrottled)
	switch status := statusOf(err); {
	case err == nil:
		var accepted struct{ JobID, ConversationID string }
		if decode(body, &accepted) != nil || accepted.JobID == "" || accepted.ConversationID == "" {
			return Job{}, ErrUncertain
		}
		return Job{ID: accepted.JobID, ConversationID: accepted.ConversationID}, nil
	case isUnreachable(err) || status == http.StatusRequestTimeout || status >= 500:
		return Job{}, fmt.Errorf("%w: %v", ErrUncertain, err)
	default:
		return Job{}, err
	}
}

// awaitCompletion polls until the job is COMPLETE. Any other end is an error.
func (c *Client) awaitCompletion(ctx context.Context, jobID string) error {
	wait, troubles := firstPollAfter, 0
	for {
		if err := c.api.pause(ctx, wait); err != nil {
			return err
		}
		body, err := c.api.send(ctx, request{method: http.MethodGet, path: jobPath(jobID)})
		if err == nil {
			complete, err := isComplete(body, jobID)
			if complete || err != nil {
				return err
			}
			wait, troubles = pollEvery, 0
			continue
		}
		if !isTemporary(err) {
			return err
		}
		// A poll that failed is no news about the job, which goes on at Omni; the context is what ends the waiting.
		troubles++
		wait = max(pollEvery, backOff(troubles, err, time.Now()))
	}
}

// isComplete reads `state`; there is no `status`. A state nobody has heard of is not an end.
func isComplete(body []byte, jobID string) (bool, error) {
	var job struct {
		ID, State string
		Error     JobError
	}
	if decode(body, &job) != nil || job.ID != jobID || job.State == "" {
		return false, fmt.Errorf("omni: the answer to a poll is not the status of job %s", jobID)
	}
	switch job.State {
	case "FAILED":
		reason := job.Error
		reason.Message = firstOf(reason.Message, "no reason was given")
		return false, &reason
	case "CANCELLED":
		return false, ErrCancelled
	default:
		return job.State == "COMPLETE", nil
	}
}

// CancelOutcome is what is known after a cancel. Only Cancelled says that the job is cancelled.
type CancelOutcome string

const (
	Cancelled      CancelOutcome = "cancelled"
	Requested      CancelOutcome = "requested"       // It may stop after its current step, or still be answered.
	AlreadyEnded   CancelOutcome = "already-ended"   // It ended another way before.
	NotCancellable CancelOutcome = "not-cancellable" // It is delivering its answer.
	CancelFailed   CancelOutcome = "failed"
)

// cancelJob may send its request repeatedly: cancelling twice does no harm.
func (c *Client) cancelJob(ctx context.Context, jobID string) (CancelOutcome, error) {
	cancel := request{method: http.MethodPost, path: jobPath(jobID) + "/cancel"}
	body, err := c.api.sendAgain(ctx, cancel, cancelAttempts, func(err error) bool {
		return statusOf(err) == http.StatusConflict || isTemporary(err) // 409: the job changed under the request.
	})
	if statusOf(err) == http.StatusBadRequest {
		return NotCancellable, nil
	}
	if err != nil {
		return CancelFailed, err
	}
	var answer struct{ State string }
	if err := decode(body, &answer); err != nil {
		return Requested, nil
	}
	switch answer.State {
	case "CANCELLED":
		return Cancelled, nil
	case "COMPLETE", "FAILED":
		return AlreadyEnded, nil
	case "DELIVERING":
		return NotCancellable, nil
	default:
		return Requested, nil
	}
}

func isThrottled(err error) bool { return statusOf(err) == http.StatusTooManyRequests }

func jobPath(jobID string) string { return "/api/v1/ai/jobs/" + url.PathEscape(jobID) }
