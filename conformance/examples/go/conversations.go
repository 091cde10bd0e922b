package omni

import (
	"context"
	"fmt"
	"sync"
)

// conversations knows who may speak in which conversation, and whose turn it is. An organization key opens every
// conversation of the organization, so keeping people apart is the client's own duty.
type conversations struct {
	mu    sync.Mutex
	known map[string]*conversation
}

type conversation struct {
	owner string
	turn  chan struct{} // Holds one element while somebody speaks; Omni allows one active job at a time.
}

func newConversations() *conversations {
	return &conversations{known: make(map[string]*conversation)}
}

// claim remembers that a new conversation is this person's.
func (c *conversations) claim(conversationID, externalID string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.known[conversationID] == nil {
		c.known[conversationID] = &conversation{owner: externalID, turn: make(chan struct{}, 1)}
	}
}

func (c *conversations) demandOwner(conversationID, externalID string) error {
	_, err := c.find(conversationID, externalID)
	return err
}

// takeTurn waits until earlier turns have ended; the next one may begin after release.
func (c *conversations) takeTurn(ctx context.Context, conversationID, externalID string) (release func(), err error) {
	found, err := c.find(conversationID, externalID)
	if err != nil {
		return nil, err
	}
	select {
	case found.turn <- struct{}{}:
		return func() { <-found.turn }, nil
	case <-ctx.Done():
		return nil, context.Cause(ctx)
	}
}

func (c *conversations) find(conversationID, externalID string) (*conversation, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	found := c.known[conversationID]
	if found == nil || found.owner != externalID {
		return nil, fmt.Errorf("%w: the conversation is not known to be this person's", ErrNotSent)
	}
	return found, nil
}

// parseTurns reads both published dialects: the newer one says `text`, the older one `content`.
func parseTurns(body []byte) ([]Turn, error) {
	var read struct {
		Messages []struct{ Role, Text, Content string }
	}
	if err := decode(body, &read); err != nil {
		return nil, fmt.Errorf("omni: the conversation is not JSON: %w", err)
	}
	turns := []Turn{}
	for _, message := range read.Messages {
		text := firstOf(message.Text, message.Content)
		if text != "" && (message.Role == "user" || message.Role == "assistant") {
			turns = append(turns, Turn{Role: message.Role, Text: text})
		}
	}
	return turns, nil
}
