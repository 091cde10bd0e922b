package omni

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"
)

var (
	// ErrNotSent: the client asked nothing, because the person is not known or the conversation is not theirs.
	ErrNotSent = errors.New("omni: nothing was asked")
	// ErrUncertain: the answer to the submit was lost. Omni may be working on the question, which was not sent again.
	ErrUncertain = errors.New("omni: the question may or may not have been accepted, and was not sent again")
	// ErrCancelled: the question was cancelled, by Ask.Cancel or by somebody else.
	ErrCancelled = errors.New("omni: the question was cancelled")
)

// OutcomeOf sums up how an ask ended, from the error of Ask.Wait, in a word for logs and metrics: answered, refused (by
// this client), unknown, cancelled, timed-out or failed.
func OutcomeOf(err error) string {
	switch {
	case err == nil:
		return "answered"
	case errors.Is(err, ErrNotSent):
		return "refused"
	case errors.Is(err, ErrUncertain):
		return "unknown"
	case errors.Is(err, ErrCancelled):
		return "cancelled"
	case errors.Is(err, context.DeadlineExceeded):
		return "timed-out"
	default:
		return "failed"
	}
}

// JobError is Omni's reason why a job that it had accepted FAILED.
type JobError struct {
	Code    string // May be empty.
	Message string
}

func (e *JobError) Error() string {
	if e.Code == "" {
		return "omni: the question could not be answered: " + e.Message
	}
	return fmt.Sprintf("omni: the question could not be answered: %s (%s)", e.Message, e.Code)
}

// APIError is an HTTP answer other than the one that was asked for.
type APIError struct {
	StatusCode int
	Message    string
	retryAfter string
}

func (e *APIError) Error() string {
	return fmt.Sprintf("omni: %s (HTTP %d)", e.Message, e.StatusCode)
}

// unreachableError: no HTTP answer came, so the request may or may not have been carried out.
type unreachableError struct {
	reason string
	ended  error // Why the caller's context ended meanwhile, if it did.
}

func (e *unreachableError) Error() string { return "omni: no answer came: " + e.reason }
func (e *unreachableError) Unwrap() error { return e.ended }

func isUnreachable(err error) bool {
	var lost *unreachableError
	return errors.As(err, &lost)
}

// statusOf is the HTTP status behind an error, or 0 when there is none.
func statusOf(err error) int {
	var answer *APIError
	if errors.As(err, &answer) {
		return answer.StatusCode
	}
	return 0
}

// isTemporary says whether the same request may well succeed in a moment.
func isTemporary(err error) bool {
	switch status := statusOf(err); status {
	case http.StatusRequestTimeout, http.StatusTooEarly, http.StatusTooManyRequests:
		return true
	default:
		return status >= 500 || isUnreachable(err)
	}
}

// isDenial: Omni does not know the person (any more), or will not let them ask this. A 404 and a 403 can say either.
func isDenial(err error) bool {
	status := statusOf(err)
	return status == http.StatusForbidden || status == http.StatusNotFound
}

// errorText is what an error body says. Omni's published shapes disagree, and a proxy may send text or a page of HTML.
func errorText(body []byte) string {
	var said struct {
		Detail, Message string
		Error           errorField
	}
	text := string(body)
	if decode(body, &said) == nil {
		text = firstOf(said.Detail, said.Message, said.Error.Message, said.Error.Detail)
	}
	var plain string
	if decode(body, &plain) == nil && plain != "" {
		text = plain
	}
	text = strings.TrimSpace(text)
	if text == "" || strings.ContainsAny(text[:1], "<{[") {
		return "no explanation was given"
	}
	if runes := []rune(text); len(runes) > 300 {
		return string(runes[:300])
	}
	return text
}

// errorField is the `error` of a body: a text, or an object that has one.
type errorField struct{ Message, Detail string }

func (e *errorField) UnmarshalJSON(data []byte) error {
	type object errorField // Without this method.
	if data[0] == '"' {
		return decode(data, &e.Message)
	}
	return decode(data, (*object)(e))
}

func firstOf(texts ...string) string {
	for _, text := range texts {
		if strings.TrimSpace(text) != "" {
			return text
		}
	}
	return ""
}
