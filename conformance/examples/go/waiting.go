package omni

import (
	"context"
	"errors"
	"math/rand/v2"
	"net/http"
	"strconv"
	"time"
)

const (
	longestGuess = 8 * time.Second
	// A server may ask for an hour; in a chat the deadline should decide, not a header.
	longestObeyed = 30 * time.Second
)

// pause waits, or returns why the context ended first.
func pause(ctx context.Context, wait time.Duration) error {
	timer := time.NewTimer(wait)
	defer timer.Stop()
	select {
	case <-timer.C:
		return nil
	case <-ctx.Done():
		return context.Cause(ctx)
	}
}

// backOff is how long to wait after failed attempt number attempt, from 1. Omni promises no Retry-After; one that comes
// is obeyed, within reason. Jitter only ever adds, so that a wait which was asked for is not cut short.
func backOff(attempt int, err error, now time.Time) time.Duration {
	wait := min(time.Second<<min(attempt-1, 10), longestGuess)
	var answer *APIError
	if errors.As(err, &answer) {
		if asked, ok := askedWait(answer.retryAfter, now); ok {
			wait = min(max(asked, time.Second), longestObeyed)
		}
	}
	return wait + rand.N(250*time.Millisecond)
}

// askedWait reads a Retry-After, which is a number of seconds or an HTTP date.
func askedWait(retryAfter string, now time.Time) (time.Duration, bool) {
	if seconds, err := strconv.ParseUint(retryAfter, 10, 31); err == nil {
		return time.Duration(seconds) * time.Second, true
	}
	if date, err := http.ParseTime(retryAfter); err == nil {
		return date.Sub(now), true
	}
	return 0, false
}
