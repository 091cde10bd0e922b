package omni

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strconv"
	"sync"
	"time"
)

const (
	lookUpTimeout = time.Minute
	mostPages     = 100
)

// directory leads from the application's ids of people to their membership ids, which `userId` must be. It looks each
// person up once, and remembers no look-up that failed.
type directory struct {
	api     *transport
	mu      sync.Mutex
	lookUps map[string]*lookUp
}

// lookUp may be waited for by several questions; id and err are there once done is closed.
type lookUp struct {
	done chan struct{}
	id   string
	err  error
}

func newDirectory(api *transport) *directory {
	return &directory{api: api, lookUps: make(map[string]*lookUp)}
}

// membershipID fails closed: without the id of the person, Omni would answer with the reach of the key's owner.
func (d *directory) membershipID(ctx context.Context, externalID string) (string, error) {
	if externalID == "" {
		return "", fmt.Errorf("%w: ExternalID is empty", ErrNotSent)
	}
	found := d.lookUpOf(externalID)
	select {
	case <-found.done:
	case <-ctx.Done():
		return "", context.Cause(ctx)
	}
	if found.err != nil {
		return "", fmt.Errorf("%w: the person who asks could not be looked up: %w", ErrNotSent, found.err)
	}
	return found.id, nil
}

// forget drops a membership id that Omni no longer knows: a person who is deleted and made anew has another.
func (d *directory) forget(externalID, staleID string) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if found := d.lookUps[externalID]; found != nil {
		select {
		case <-found.done:
			if found.id == staleID {
				delete(d.lookUps, externalID)
			}
		default: // Somebody is looking them up again already.
		}
	}
}

func (d *directory) lookUpOf(externalID string) *lookUp {
	d.mu.Lock()
	defer d.mu.Unlock()
	if found := d.lookUps[externalID]; found != nil {
		return found
	}
	started := &lookUp{done: make(chan struct{})}
	d.lookUps[externalID] = started
	go func() {
		// Several questions may wait for it, so the deadline of one of them must not end it.
		ctx, cancel := context.WithTimeout(context.Background(), lookUpTimeout)
		defer cancel()
		started.id, started.err = d.search(ctx, externalID)
		if started.err != nil {
			d.mu.Lock()
			delete(d.lookUps, externalID)
			d.mu.Unlock()
		}
		close(started.done)
	}()
	return started
}

func (d *directory) search(ctx context.Context, externalID string) (string, error) {
	filter := "embedExternalId eq " + quoted(externalID)
	next := 1 // Records are counted, from 1.
	for range mostPages {
		query := url.Values{"filter": {filter}, "startIndex": {strconv.Itoa(next)}, "count": {"100"}}
		page := request{method: http.MethodGet, path: "/api/scim/v2/embed/Users", query: query}
		body, err := d.api.sendAgain(ctx, page, readAttempts, isTemporary)
		if err != nil {
			return "", err
		}
		var list struct {
			TotalResults int
			Resources    []struct{ ID, EmbedExternalID string }
		}
		if err := decode(body, &list); err != nil {
			return "", fmt.Errorf("the list of embed users is not JSON: %w", err)
		}
		// An instance that ignores the filter hands back everybody, so the record itself must name the person.
		for _, person := range list.Resources {
			if person.EmbedExternalID == externalID && person.ID != "" {
				return person.ID, nil
			}
		}
		next += len(list.Resources)
		if len(list.Resources) == 0 || next > list.TotalResults {
			break
		}
	}
	return "", errors.New("no embed user has this external id")
}

// quoted makes a SCIM filter value, which is a JSON string. Unlike json.Marshal it leaves & and < as they are.
func quoted(text string) string {
	var literal bytes.Buffer
	encoder := json.NewEncoder(&literal)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(text); err != nil {
		panic(err) // A string can always be encoded.
	}
	return string(bytes.TrimSpace(literal.Bytes()))
}
