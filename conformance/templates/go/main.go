// Command omni-adapter lets omni-conformance drive your client: a JSON request a line on standard input, a reply a line
// on standard output. What to do: connect your client where it says YOUR CLIENT. Log to standard error only.
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"sync"
	"time"
)

type request struct {
	ID, DeadlineMs int
	Ask            int // In a cancel: the id of the ask that it is about.
	Verb, Prompt   string
	User           struct{ ExternalID string }
	ConversationID string // Empty, unless this is a follow-up.
}

type reply map[string]any

// YOUR CLIENT: make it here, once. It must use these three, and no other address or key.
var baseURL, apiKey, modelID = os.Getenv("OMNI_BASE_URL"), os.Getenv("OMNI_API_KEY"), os.Getenv("OMNI_MODEL_ID")

// ask asks a question on behalf of a person, and says how it ended. Several run at once, each in its own goroutine.
func ask(r request) (reply, error) {
	externalID, prompt, conversationID := r.User.ExternalID, r.Prompt, r.ConversationID
	deadline := time.Duration(r.DeadlineMs) * time.Millisecond
	// YOUR CLIENT: have it answer this, in place of the two lines below, and return what its user would see:
	//     reply{"outcome": "answered", "text": text, "conversationId": conversation, "jobId": job}, nil
	//     reply{"outcome": "failed", "message": message}, nil, or timed-out, cancelled, unknown, refused
	_, _, _, _ = externalID, prompt, conversationID, deadline
	return nil, errors.New("main.go does not call your client yet: do so in ask(), at YOUR CLIENT")
}

// YOUR CLIENT: what it can do. For another verb write a function like ask, offer it here and add it in answer.
var capabilities = []string{"ask"}
var declined = []reply{
	{"capability": "cancel", "reason": "Not connected in the adapter yet."},  // -> {"outcome": "cancelled"}
	{"capability": "history", "reason": "Not connected in the adapter yet."}, // -> {"turns": [{"role", "text"}, ...]}
}

func answer(r request) (reply, error) {
	switch r.Verb {
	case "hello":
		me := reply{"name": "my client", "version": "0", "protocol": 1}
		me["capabilities"], me["declined"] = capabilities, declined
		return me, nil
	case "ask":
		return ask(r)
	case "bye":
		return reply{}, nil
	}
	return nil, fmt.Errorf("this adapter does not know the verb %s", r.Verb)
}

func main() {
	var writing sync.Mutex
	input, output := json.NewDecoder(os.Stdin), json.NewEncoder(os.Stdout)
	respond := func(r request) {
		message, err := answer(r)
		if err != nil { // Every request wants a reply, whatever goes wrong.
			message = reply{"error": reply{"message": err.Error()}}
		}
		message["id"], message["ok"] = r.ID, err == nil
		writing.Lock()
		defer writing.Unlock()
		output.Encode(message)
	}
	for r := (request{}); input.Decode(&r) == nil; r = (request{}) {
		if r.Verb == "bye" {
			respond(r)
			return
		}
		go respond(r) // Several asks run side by side.
	}
}
