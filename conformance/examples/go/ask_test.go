package omni

import (
	"context"
	"errors"
	"net/http"
	"strings"
	"testing"
	"time"
)

const (
	look   = "GET /api/scim/v2/embed/Users"
	submit = "POST /api/v1/ai/jobs"
	poll   = "GET /api/v1/ai/jobs/j-1"
	result = "GET /api/v1/ai/jobs/j-1/result"
	cancel = "POST /api/v1/ai/jobs/j-1/cancel"
)

var ana = Question{ExternalID: "ana", Prompt: "Which day sells best?"}

func TestAsksAsThePersonAndLooksThemUpOnce(t *testing.T) {
	omni, client := newStub(t)
	for range 2 {
		got, err := client.Start(context.Background(), ana).Wait()
		if err != nil || got.Text != "Monday sells best." || got.ConversationID != "c-1" {
			t.Fatalf("got %+v, %v", got, err)
		}
	}
	if omni.count(submit+"?userId=m-ana") != 2 || omni.count(look) != 1 {
		t.Errorf("two questions were asked with %q", omni.requests)
	}
}

func TestAsksNothingWithoutAMembershipID(t *testing.T) {
	for name, found := range map[string]answer{
		"nobody is found":            {body: list()},
		"only near misses are found": {body: list(`{"id": "m-1", "embedExternalId": "Ana"}`, `{"id": "m-2"}`)},
		"the look-up is refused":     {status: http.StatusForbidden, body: `{"detail": "no"}`},
		"the list is a page of HTML": {body: "<html>"},
	} {
		t.Run(name, func(t *testing.T) {
			omni, client := newStub(t)
			omni.says(look, found)
			if _, err := client.Start(context.Background(), ana).Wait(); !errors.Is(err, ErrNotSent) {
				t.Errorf("got %v", err)
			}
			if omni.count(submit) != 0 {
				t.Error("the question was sent")
			}
		})
	}
	t.Run("the external id is empty", func(t *testing.T) {
		omni, client := newStub(t)
		omni.says(look, answer{body: list(`{"id": "m-2"}`)})
		if _, err := client.Start(context.Background(), Question{Prompt: "?"}).Wait(); !errors.Is(err, ErrNotSent) {
			t.Errorf("got %v", err)
		}
	})
}

func TestReadsThePagesOfALookUpOneAfterTheOther(t *testing.T) {
	omni, client := newStub(t)
	omni.says(look,
		answer{body: `{"totalResults": 3, "Resources": [{"id": "m-1", "embedExternalId": "ben"}, {"id": "m-2"}]}`},
		answer{body: `{"totalResults": 3, "Resources": [{"id": "m-ana", "embedExternalId": "ana"}]}`})
	if _, err := client.Start(context.Background(), ana).Wait(); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(omni.requests[0], "startIndex=1") || !strings.Contains(omni.requests[1], "startIndex=3") {
		t.Errorf("got %q", omni.requests)
	}
}

func TestRemembersNoLookUpThatFailed(t *testing.T) {
	omni, client := newStub(t)
	omni.says(look, answer{body: list()}, answer{body: list(`{"id": "m-ana", "embedExternalId": "ana"}`)})
	if _, err := client.Start(context.Background(), ana).Wait(); !errors.Is(err, ErrNotSent) {
		t.Fatalf("got %v", err)
	}
	if _, err := client.Start(context.Background(), ana).Wait(); err != nil {
		t.Error(err)
	}
}

func TestSubmitsOnceWhenTheAnswerIsLost(t *testing.T) {
	for name, trouble := range map[string]answer{
		"no answer":     {lost: true},
		"a 502":         {status: http.StatusBadGateway, body: "<html>"},
		"no job in it":  {body: `{"ok": true}`},
		"not even JSON": {body: "accepted"},
	} {
		t.Run(name, func(t *testing.T) {
			omni, client := newStub(t)
			omni.says(submit, trouble)
			if _, err := client.Start(context.Background(), ana).Wait(); !errors.Is(err, ErrUncertain) {
				t.Errorf("got %v", err)
			}
			if sent := omni.count(submit); sent != 1 {
				t.Errorf("the question was sent %d times", sent)
			}
		})
	}
}

func TestSubmitsAgainAfterA429(t *testing.T) {
	omni, client := newStub(t)
	omni.says(submit, answer{status: http.StatusTooManyRequests}, answer{body: `{"jobId": "j-1", "conversationId": "c-1"}`})
	if _, err := client.Start(context.Background(), ana).Wait(); err != nil {
		t.Error(err)
	}
}

func TestLooksAPersonUpAgainWhoWasMadeAnew(t *testing.T) {
	omni, client := newStub(t)
	omni.says(look, answer{body: list(`{"id": "m-old", "embedExternalId": "ana"}`)}, answer{body: list(`{"id": "m-new", "embedExternalId": "ana"}`)})
	omni.says(submit, answer{status: http.StatusNotFound}, answer{body: `{"jobId": "j-1", "conversationId": "c-1"}`})
	if _, err := client.Start(context.Background(), ana).Wait(); err != nil {
		t.Fatal(err)
	}
	if omni.count(submit+"?userId=m-old") != 1 || omni.count(submit+"?userId=m-new") != 1 {
		t.Errorf("got %q", omni.requests)
	}
}

func TestFollowsAJobThroughTroubleToItsEnd(t *testing.T) {
	omni, client := newStub(t)
	omni.says(poll,
		answer{body: `{"id": "j-1", "state": "EXECUTING", "progress": null}`},
		answer{status: http.StatusServiceUnavailable},
		answer{lost: true},
		answer{body: `{"id": "j-1", "state": "REHEARSING", "progress": "halfway"}`},
		answer{body: `{"id": "j-1", "state": "DELIVERING"}`},
		answer{body: `{"id": "j-1", "state": "COMPLETE"}`})
	omni.says(result, answer{status: http.StatusNotFound}, answer{body: `{"message": "Monday"}`})
	got, err := client.Start(context.Background(), ana).Wait()
	if err != nil || got.Text != "Monday" {
		t.Errorf("got %+v, %v", got, err)
	}
	if polls := omni.count(poll) - omni.count(result); polls != 6 || omni.keptAlive {
		t.Errorf("polled %d times; connections were kept: %v", polls, omni.keptAlive)
	}
}

func TestTellsWhyAJobFailed(t *testing.T) {
	omni, client := newStub(t)
	omni.says(poll, answer{body: `{"id": "j-1", "state": "FAILED", "error": {"code": "TIMEOUT", "message": "too slow"}}`})
	got, err := client.Start(context.Background(), ana).Wait()
	var failure *JobError
	if !errors.As(err, &failure) || failure.Code != "TIMEOUT" || failure.Message != "too slow" {
		t.Errorf("got %v", err)
	}
	if got.Job != (Job{ID: "j-1", ConversationID: "c-1"}) {
		t.Errorf("the conversation cannot go on: %+v", got.Job)
	}
}

func TestTakesTheStatusOfAnotherJobForAFailure(t *testing.T) {
	omni, client := newStub(t)
	omni.says(poll, answer{body: `{"id": "j-2", "state": "COMPLETE"}`})
	if _, err := client.Start(context.Background(), ana).Wait(); OutcomeOf(err) != "failed" {
		t.Errorf("got %v", err)
	}
}

func TestGivesUpWhenTheContextEnds(t *testing.T) {
	omni, client := newStub(t)
	omni.says(poll, answer{body: `{"id": "j-1", "state": "EXECUTING"}`})
	ctx, stop := context.WithCancel(context.Background())
	defer stop()
	client.api.pause = func(ctx context.Context, wait time.Duration) error {
		if omni.count(poll) == 2 {
			stop()
		} else if wait < firstPollAfter {
			t.Errorf("waits only %v", wait)
		}
		return context.Cause(ctx)
	}
	if _, err := client.Start(ctx, ana).Wait(); !errors.Is(err, context.Canceled) || OutcomeOf(err) != "failed" {
		t.Errorf("got %v", err)
	}
	if polls := omni.count(poll); polls != 2 {
		t.Errorf("polled %d times", polls)
	}
}

func TestGivesUpAtTheTimeout(t *testing.T) {
	omni, client := newStub(t)
	omni.says(poll, answer{body: `{"id": "j-1", "state": "EXECUTING"}`})
	client.api.pause = pause
	question := ana
	question.Timeout = 50 * time.Millisecond
	if _, err := client.Start(context.Background(), question).Wait(); OutcomeOf(err) != "timed-out" {
		t.Errorf("got %v", err)
	}
}

func TestCancelSaysWhatIsKnown(t *testing.T) {
	for name, test := range map[string]struct {
		answers []answer
		want    CancelOutcome
	}{
		"confirmed":         {[]answer{{body: `{"state": "CANCELLED"}`}}, Cancelled},
		"after a conflict":  {[]answer{{status: http.StatusConflict}, {body: `{"state": "CANCELLED"}`}}, Cancelled},
		"still executing":   {[]answer{{body: `{"state": "EXECUTING"}`}}, Requested},
		"too late":          {[]answer{{body: `{"state": "COMPLETE"}`}}, AlreadyEnded},
		"while delivering":  {[]answer{{status: http.StatusBadRequest}}, NotCancellable},
		"always a conflict": {[]answer{{status: http.StatusConflict}}, CancelFailed},
	} {
		t.Run(name, func(t *testing.T) {
			omni, client := newStub(t)
			omni.says(cancel, test.answers...)
			ask := client.Start(context.Background(), ana)
			if _, err := ask.Wait(); err != nil {
				t.Fatal(err)
			}
			if got, err := ask.Cancel(context.Background()); got != test.want || (err != nil) != (got == CancelFailed) {
				t.Errorf("got %v, %v", got, err)
			}
		})
	}
}

func TestCancelStopsAnAskThatWaits(t *testing.T) {
	omni, client := newStub(t)
	omni.says(poll, answer{body: `{"id": "j-1", "state": "EXECUTING"}`})
	omni.says(cancel, answer{body: `{"state": "CANCELLED"}`})
	client.api.pause = func(ctx context.Context, _ time.Duration) error {
		<-ctx.Done()
		return context.Cause(ctx)
	}
	ask := client.Start(context.Background(), ana)
	if outcome, err := ask.Cancel(context.Background()); outcome != Cancelled {
		t.Fatalf("got %v, %v", outcome, err)
	}
	if _, err := ask.Wait(); !errors.Is(err, ErrCancelled) {
		t.Errorf("got %v", err)
	}
}

func TestKeepsConversationsApart(t *testing.T) {
	omni, client := newStub(t)
	omni.says(look, answer{body: list(`{"id": "m-ana", "embedExternalId": "ana"}`, `{"id": "m-ben", "embedExternalId": "ben"}`)})
	omni.says("GET /api/v1/ai/conversations/c-1", answer{body: `{"messages": [{"role": "user", "content": "Hello"}, 7]}`})
	if _, err := client.Start(context.Background(), ana).Wait(); err != nil {
		t.Fatal(err)
	}
	if turns, err := client.History(context.Background(), "ana", "c-1"); err != nil || len(turns) != 1 || turns[0].Text != "Hello" {
		t.Errorf("her own conversation: %v, %v", turns, err)
	}
	before := len(omni.requests)
	_, asking := client.Start(context.Background(), Question{ExternalID: "ben", Prompt: "And?", ConversationID: "c-1"}).Wait()
	_, reading := client.History(context.Background(), "ben", "c-1")
	if !errors.Is(asking, ErrNotSent) || !errors.Is(reading, ErrNotSent) || len(omni.requests) != before {
		t.Errorf("got %v and %v after %q", asking, reading, omni.requests[before:])
	}
}

func TestOneTurnAtATime(t *testing.T) {
	conversations := newConversations()
	conversations.claim("c-1", "ana")
	release, err := conversations.takeTurn(context.Background(), "c-1", "ana")
	if err != nil {
		t.Fatal(err)
	}
	impatient, stop := context.WithCancel(context.Background())
	stop()
	for range 20 { // Whichever of two open ways a select takes.
		if _, err := conversations.takeTurn(impatient, "c-1", "ana"); !errors.Is(err, context.Canceled) {
			t.Fatalf("got %v", err)
		}
	}
	release()
	if _, err := conversations.takeTurn(context.Background(), "c-1", "ana"); err != nil {
		t.Error(err)
	}
}

func TestTheKeyGoesNowhereElse(t *testing.T) {
	omni, client := newStub(t)
	omni.says(submit, answer{status: http.StatusUnauthorized, body: `{"detail": "bad key ` + key + `"}`})
	if _, err := client.Start(context.Background(), ana).Wait(); err == nil || strings.Contains(err.Error(), key) {
		t.Errorf("got %v", err)
	}
	omni.says(submit, answer{body: `{"jobId": "j-1", "conversationId": "c-1"}`})
	omni.says(poll, answer{status: http.StatusFound, header: http.Header{"Location": {"/api/v1/ai/jobs/j-2"}}})
	_, err := client.Start(context.Background(), ana).Wait()
	if statusOf(err) != http.StatusFound || omni.count("GET /api/v1/ai/jobs/j-2") != 0 {
		t.Errorf("got %v after %q", err, omni.requests)
	}
}
