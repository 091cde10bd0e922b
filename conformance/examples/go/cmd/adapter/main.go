// Command adapter connects package omni to the conformance suite: one JSON object a line, on standard input and output.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"log"
	"os"
	"sync"
	"time"

	"example.com/omni"
)

type request struct {
	ID, Ask, DeadlineMs int
	Verb                string
	User                struct{ ExternalID string }
	omni.Question       // Brings prompt and conversationId.
}

type reply map[string]any

func main() {
	base, key, model := os.Getenv("OMNI_BASE_URL"), os.Getenv("OMNI_API_KEY"), os.Getenv("OMNI_MODEL_ID")
	client, err := omni.NewClient(omni.Config{BaseURL: base, APIKey: key, ModelID: model})
	if err != nil {
		log.Fatal(err)
	}
	var writing sync.Mutex
	input, output := json.NewDecoder(os.Stdin), json.NewEncoder(os.Stdout)
	respond := func(r request, ask *omni.Ask) {
		message, err := answer(client, r, ask)
		if err != nil {
			message = reply{"error": reply{"message": err.Error()}}
		}
		message["id"], message["ok"] = r.ID, err == nil
		writing.Lock()
		defer writing.Unlock()
		output.Encode(message) // Nobody to read it: then the write itself ends the program.
	}
	asks := make(map[int]*omni.Ask)
	for {
		var r request
		if err := input.Decode(&r); err != nil {
			return // Standard input has ended.
		}
		if r.Verb == "bye" {
			respond(r, nil)
			return
		}
		if r.Verb == "ask" { // Begun before the next line is read, which may be a cancel.
			r.ExternalID, r.Timeout = r.User.ExternalID, time.Duration(r.DeadlineMs)*time.Millisecond
			r.Ask, asks[r.ID] = r.ID, client.Start(context.Background(), r.Question)
		}
		go respond(r, asks[r.Ask]) // Several requests are under way at once.
	}
}

func answer(client *omni.Client, r request, ask *omni.Ask) (reply, error) {
	switch {
	case r.Verb == "hello":
		capabilities := []string{"ask", "cancel", "history"}
		return reply{"name": "omni-testkit Go example", "version": "1", "protocol": 1, "capabilities": capabilities}, nil
	case r.Verb == "ask":
		shown, err := ask.Wait()
		if err != nil {
			return reply{"outcome": omni.OutcomeOf(err), "message": err.Error()}, nil
		}
		message := reply{"outcome": "answered", "jobId": shown.ID, "conversationId": shown.ConversationID}
		message["text"], message["tables"], message["incomplete"] = shown.Text, shown.Tables, shown.Incomplete
		return message, nil
	case r.Verb == "cancel" && ask != nil:
		outcome, _ := ask.Cancel(context.Background()) // The outcome says enough.
		return reply{"outcome": outcome}, nil
	case r.Verb == "history":
		turns, err := client.History(context.Background(), r.User.ExternalID, r.ConversationID)
		return reply{"turns": turns}, err
	case r.Verb == "bye":
		return reply{}, nil
	default:
		return nil, fmt.Errorf("cannot %s that", r.Verb)
	}
}
