// Package omni asks Omni questions on behalf of the embed users of an application, over Omni's AI jobs API.
//
//	client, err := omni.NewClient(omni.Config{BaseURL: baseURL, APIKey: key, ModelID: modelID})
//	// ...
//	answer, err := client.Start(ctx, omni.Question{ExternalID: "cust-42", Prompt: "Top 5 products?"}).Wait()
//
// It uses nothing but the standard library.
package omni

import (
	"context"
	"errors"
	"net/http"
	"net/url"
	"time"
)

const historyTimeout = 30 * time.Second

// Config says which Omni to ask, and as whom.
type Config struct {
	// BaseURL is the instance, without /api: https://acme.omniapp.co.
	BaseURL string
	// APIKey is an organization key: only that kind may ask on behalf of embed users. It belongs on a server.
	APIKey string
	// ModelID is the model to ask.
	ModelID string
}

// Client asks questions. It may be used by many goroutines at once; make one and share it, because it knows whose each
// conversation is.
type Client struct {
	api           *transport
	modelID       string
	people        *directory
	conversations *conversations
}

// NewClient returns a client, or an error that says what is wrong with the configuration. It sends nothing.
func NewClient(config Config) (*Client, error) {
	if config.APIKey == "" || config.ModelID == "" {
		return nil, errors.New("omni: APIKey and ModelID are both needed")
	}
	api, err := newTransport(config.BaseURL, config.APIKey)
	if err != nil {
		return nil, err
	}
	return &Client{api: api, modelID: config.ModelID, people: newDirectory(api), conversations: newConversations()}, nil
}

// Turn is one message of a conversation.
type Turn struct {
	Role string `json:"role"` // "user" or "assistant"
	Text string `json:"text"`
}

// History returns the turns of a conversation of this very person, oldest first. Omni forgets answers after 30 days, so
// questions may stand alone.
func (c *Client) History(ctx context.Context, externalID, conversationID string) ([]Turn, error) {
	ctx, release := context.WithTimeout(ctx, historyTimeout)
	defer release()
	if err := c.conversations.demandOwner(conversationID, externalID); err != nil {
		return nil, err
	}
	path := "/api/v1/ai/conversations/" + url.PathEscape(conversationID)
	body, err := c.api.sendAgain(ctx, request{method: http.MethodGet, path: path}, readAttempts, isTemporary)
	if err != nil {
		return nil, err
	}
	return parseTurns(body)
}
