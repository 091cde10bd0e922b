package omni

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"
)

const key = "secret-key"

// stub is an Omni that says what it is told to say, and remembers what it was asked.
type stub struct {
	mu        sync.Mutex
	requests  []string // "POST /api/v1/ai/jobs?userId=m-ana"
	keptAlive bool     // A connection was to be used for more than one request.
	answers   map[string][]answer
}

type answer struct {
	status int // 200 if 0.
	body   string
	header http.Header
	lost   bool // The connection breaks before the answer.
}

// says queues answers for a method and path; the last one is repeated.
func (s *stub) says(route string, answers ...answer) { s.answers[route] = answers }

func (s *stub) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	route := r.Method + " " + r.URL.Path
	s.mu.Lock()
	s.keptAlive = s.keptAlive || !r.Close
	s.requests = append(s.requests, r.Method+" "+r.URL.String())
	next := answer{status: http.StatusNotFound}
	if queue := s.answers[route]; len(queue) > 0 {
		next = queue[0]
		if len(queue) > 1 {
			s.answers[route] = queue[1:]
		}
	}
	s.mu.Unlock()
	if next.lost {
		panic(http.ErrAbortHandler)
	}
	for name, values := range next.header {
		w.Header()[name] = values
	}
	if next.status != 0 {
		w.WriteHeader(next.status)
	}
	fmt.Fprint(w, next.body)
}

func (s *stub) count(prefix string) int {
	s.mu.Lock()
	defer s.mu.Unlock()
	count := 0
	for _, request := range s.requests {
		if strings.HasPrefix(request, prefix) {
			count++
		}
	}
	return count
}

// newStub knows Ana and answers her; its client does not wait between requests.
func newStub(t *testing.T) (*stub, *Client) {
	t.Helper()
	omni := &stub{answers: map[string][]answer{}}
	omni.says("GET /api/scim/v2/embed/Users", answer{body: list(`{"id": "m-ana", "embedExternalId": "ana"}`)})
	omni.says("POST /api/v1/ai/jobs", answer{body: `{"jobId": "j-1", "conversationId": "c-1"}`})
	omni.says("GET /api/v1/ai/jobs/j-1", answer{body: `{"id": "j-1", "state": "COMPLETE"}`})
	omni.says("GET /api/v1/ai/jobs/j-1/result", answer{body: `{"message": "Monday sells best."}`})
	server := httptest.NewServer(omni)
	t.Cleanup(server.Close)
	client, err := NewClient(Config{BaseURL: server.URL + "/", APIKey: key, ModelID: "model"})
	if err != nil {
		t.Fatal(err)
	}
	client.api.pause = func(ctx context.Context, _ time.Duration) error { return context.Cause(ctx) }
	return omni, client
}

func list(people ...string) string {
	return fmt.Sprintf(`{"totalResults": %d, "Resources": [%s]}`, len(people), strings.Join(people, ","))
}
