package omni

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
	"time"
)

const (
	requestTimeout = 15 * time.Second
	readAttempts   = 4
	longestBody    = 64 << 20
)

// transport talks to one Omni instance with one key, which is held here and nowhere else.
type transport struct {
	base   string
	apiKey string
	http   *http.Client
	pause  func(context.Context, time.Duration) error
}

type request struct {
	method string
	path   string
	query  url.Values
	body   any
}

func newTransport(baseURL, apiKey string) (*transport, error) {
	base, err := url.Parse(strings.TrimRight(baseURL, "/"))
	if err != nil {
		return nil, fmt.Errorf("omni: BaseURL: %w", err)
	}
	if base.Host == "" || (base.Scheme != "https" && base.Scheme != "http") {
		return nil, errors.New("omni: BaseURL must be a whole http or https address")
	}
	if strings.HasSuffix(base.Path, "/api") {
		return nil, errors.New("omni: BaseURL must not end in /api, every path brings its own")
	}
	client := &http.Client{
		// On a connection that was used before, net/http repeats a lost GET by itself and at once. How often a job is
		// polled is for this package to decide, so each request has a connection of its own.
		Transport: &http.Transport{Proxy: http.ProxyFromEnvironment, DisableKeepAlives: true},
		// To follow a redirect would be to trust whatever it names.
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
	return &transport{base: base.String(), apiKey: apiKey, http: client, pause: pause}, nil
}

// send makes exactly one attempt. The error is an *APIError or an *unreachableError, or, when the context had ended before
// anything was sent, its cause.
func (t *transport) send(ctx context.Context, r request) ([]byte, error) {
	if ctx.Err() != nil {
		return nil, context.Cause(ctx)
	}
	limited, cancel := context.WithTimeout(ctx, requestTimeout)
	defer cancel()
	body, err := t.exchange(limited, r)
	var answer *APIError
	switch {
	case err == nil || errors.As(err, &answer):
		return body, err
	default:
		return nil, &unreachableError{t.withoutKey(err.Error()), context.Cause(ctx)}
	}
}

func (t *transport) exchange(ctx context.Context, r request) ([]byte, error) {
	var content io.Reader
	if r.body != nil {
		encoded, err := json.Marshal(r.body)
		if err != nil {
			return nil, err
		}
		content = bytes.NewReader(encoded)
	}
	address := t.base + r.path
	if r.query != nil {
		address += "?" + r.query.Encode()
	}
	outgoing, err := http.NewRequestWithContext(ctx, r.method, address, content)
	if err != nil {
		return nil, err
	}
	outgoing.Header.Set("Authorization", "Bearer "+t.apiKey)
	if content != nil {
		outgoing.Header.Set("Content-Type", "application/json")
	}
	response, err := t.http.Do(outgoing)
	if err != nil {
		return nil, err
	}
	defer response.Body.Close()
	body, err := io.ReadAll(io.LimitReader(response.Body, longestBody))
	if err != nil {
		return nil, err
	}
	body = []byte(t.withoutKey(string(body)))
	if response.StatusCode < 200 || response.StatusCode > 299 {
		return nil, &APIError{response.StatusCode, errorText(body), response.Header.Get("Retry-After")}
	}
	return body, nil
}

// sendAgain sends until it succeeds, the error is not worth another try, or there were enough of them.
func (t *transport) sendAgain(ctx context.Context, r request, attempts int, worthIt func(error) bool) ([]byte, error) {
	for attempt := 1; ; attempt++ {
		body, err := t.send(ctx, r)
		if err == nil || attempt == attempts || !worthIt(err) {
			return body, err
		}
		if err := t.pause(ctx, backOff(attempt, err, time.Now())); err != nil {
			return nil, err
		}
	}
}

// withoutKey: a server or a proxy may echo what it was sent.
func (t *transport) withoutKey(text string) string {
	return strings.ReplaceAll(text, t.apiKey, "[key]")
}

// decode reads JSON and skips what has another type than expected: no field of Omni's answers is guaranteed, and a
// strange one is no reason to lose the others.
func decode(body []byte, value any) error {
	err := json.Unmarshal(body, value)
	var mismatch *json.UnmarshalTypeError
	if errors.As(err, &mismatch) {
		return nil
	}
	return err
}
