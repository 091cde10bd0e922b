package omni

import (
	"errors"
	"net/http"
	"reflect"
	"strings"
	"testing"
	"time"
)

func TestReadsEveryErrorDialect(t *testing.T) {
	for body, want := range map[string]string{
		`{"detail": "no", "status": 403}`:         "no",
		`{"error": "Forbidden", "message": "no"}`: "no",
		`{"error": "Forbidden", "detail": "no"}`:  "no",
		`{"error": {"code": 3, "message": "no"}}`: "no",
		`{"error": "no"}`:                         "no",
		`{"detail": [{"x": 1}], "message": "no"}`: "no",
		`"no"`:                   "no",
		"no\n":                   "no",
		`{"error": null}`:        "no explanation was given",
		"<html>no</html>":        "no explanation was given",
		"":                       "no explanation was given",
		strings.Repeat("ä", 400): strings.Repeat("ä", 300),
	} {
		if got := errorText([]byte(body)); got != want {
			t.Errorf("%s: got %q", body, got)
		}
	}
}

func TestObeysRetryAfterWithinReason(t *testing.T) {
	now := time.Date(2026, 11, 2, 9, 0, 0, 0, time.UTC)
	for retryAfter, want := range map[string]time.Duration{
		"":      time.Second,
		"soon":  time.Second,
		"0":     time.Second,
		"7":     7 * time.Second,
		"86400": longestObeyed,
		now.Add(9 * time.Second).Format(http.TimeFormat): 9 * time.Second,
		now.Add(-time.Hour).Format(http.TimeFormat):      time.Second,
	} {
		got := backOff(1, &APIError{StatusCode: 429, retryAfter: retryAfter}, now)
		if got < want || got > want+250*time.Millisecond {
			t.Errorf("%q: waits %v", retryAfter, got)
		}
	}
	if got := backOff(99, errors.New("lost"), now); got < longestGuess || got > longestGuess+250*time.Millisecond {
		t.Errorf("waits %v after many failures", got)
	}
}

func TestReadsATableAsItIsShown(t *testing.T) {
	for name, test := range map[string]struct {
		csv  string
		want Table
	}{
		"display numbers": {
			"Day,Sales\nMonday,\"678,994.41\"\n",
			Table{[]string{"Day", "Sales"}, [][]string{{"Monday", "678,994.41"}}, false},
		},
		"excerpts": {
			"# FIRST 1 ROWS:\nDay,Sales\nMonday,1\n# LAST 1,000 ROWS:\nDay,Sales\nSunday,2\n",
			Table{[]string{"Day", "Sales"}, [][]string{{"Monday", "1"}, {"Sunday", "2"}}, true},
		},
		"rows of uneven length": {
			"Day\n# 1\nMonday,5\" pipe\n",
			Table{[]string{"Day"}, [][]string{{"# 1"}, {"Monday", `5" pipe`}}, false},
		},
	} {
		t.Run(name, func(t *testing.T) {
			if got, ok := parseTable(test.csv); !ok || !reflect.DeepEqual(got, test.want) {
				t.Errorf("got %+v", got)
			}
		})
	}
	if got, ok := parseTable(" \n"); ok {
		t.Errorf("made a table of nothing: %+v", got)
	}
}

func TestReadsAResultOfAnyShape(t *testing.T) {
	for name, test := range map[string]struct {
		body       string
		text       string
		tables     int
		incomplete bool
	}{
		"a whole answer": {
			body: `{"message": "Hi", "actions": [{"type": "generate_query", "status": "complete", "result": {"csvResult": "A\n1\n"}},
				{"type": "summarize", "message": "Hi"}]}`,
			text: "Hi", tables: 1,
		},
		"a blank message":    {body: `{"message": " ", "resultSummary": "Sum"}`, text: "Sum"},
		"nothing at all":     {body: `{}`, text: "Omni finished without a written answer."},
		"fields of any type": {body: `{"message": "Hi", "actions": [3, {"type": "dance", "timestamp": 1}], "more": []}`, text: "Hi"},
		"a failed step":      {body: `{"message": "Hi", "actions": [{"type": "generate_query", "result": {"status": "error"}}]}`, text: "Hi", incomplete: true},
		"a lost step":        {body: `{"message": "Hi", "actions": [{"type": "generate_query"}]}`, text: "Hi", incomplete: true},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := parseResult([]byte(test.body))
			if err != nil || got.Text != test.text || len(got.Tables) != test.tables || got.Incomplete != test.incomplete {
				t.Errorf("got %+v, %v", got, err)
			}
		})
	}
	if _, err := parseResult([]byte("data: {}")); err == nil {
		t.Error("took a stream of events for an answer")
	}
}

func TestRefusesABaseURLThatCannotWork(t *testing.T) {
	for _, base := range []string{"", "acme.omniapp.co", "ftp://acme.omniapp.co", "https://acme.omniapp.co/api", "https://acme.omniapp.co/api/"} {
		if _, err := NewClient(Config{BaseURL: base, APIKey: key, ModelID: "model"}); err == nil {
			t.Errorf("took %q", base)
		}
	}
}

func TestQuotesExternalIDsAsJSON(t *testing.T) {
	if got := quoted(`a"b\c&d<é`); got != `"a\"b\\c&d<é"` {
		t.Errorf("got %s", got)
	}
}
