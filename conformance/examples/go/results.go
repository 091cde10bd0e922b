package omni

import (
	"context"
	"fmt"
	"net/http"
)

// Answer is what is shown to the person who asked.
type Answer struct {
	Job
	Text   string
	Tables []Table
	// Incomplete: some step of the answer did not work, and the person should be told.
	Incomplete bool
}

// readResult reads the result of a COMPLETE job. It can be missing for a moment after COMPLETE, and it is gone after 14
// days; both are a 404, so patience has an end.
func (c *Client) readResult(ctx context.Context, jobID string) (Answer, error) {
	read := request{method: http.MethodGet, path: jobPath(jobID) + "/result"}
	body, err := c.api.sendAgain(ctx, read, readAttempts, func(err error) bool {
		return statusOf(err) == http.StatusNotFound || statusOf(err) == http.StatusConflict || isTemporary(err)
	})
	if err != nil {
		return Answer{}, fmt.Errorf("omni: the answer cannot be read: %w", err)
	}
	return parseResult(body)
}

type action struct {
	Type, Status string
	IsError      bool
	Result       *struct {
		Status                string
		CSVResult             *string
		CSVResultWasTruncated bool
	}
}

// parseResult takes the body for one JSON object, whatever its content type says: application/octet-stream has been
// seen. Everything in it is optional, and nothing unknown is an error.
func parseResult(body []byte) (Answer, error) {
	var result struct {
		Message, ResultSummary string
		Actions                []action
	}
	if err := decode(body, &result); err != nil {
		return Answer{}, fmt.Errorf("omni: the answer cannot be read: %w", err)
	}
	// Only the final answer: a `summarize` action repeats it, and other actions' messages are working notes.
	text := firstOf(result.Message, result.ResultSummary, "Omni finished without a written answer.")
	answer := Answer{Text: text, Tables: []Table{}}
	for _, action := range result.Actions {
		answer.Incomplete = answer.Incomplete || action.didNotWork()
		if action.Result == nil || action.Result.CSVResult == nil {
			continue
		}
		if table, ok := parseTable(*action.Result.CSVResult); ok {
			table.Truncated = table.Truncated || action.Result.CSVResultWasTruncated
			answer.Tables = append(answer.Tables, table)
		}
	}
	return answer, nil
}

// didNotWork: COMPLETE means that the agent finished, not that every query ran.
func (a action) didNotWork() bool {
	switch {
	case a.Type == "failure" || a.IsError:
		return true
	case a.Status != "" && a.Status != "complete":
		return true
	case a.Type != "generate_query":
		return false
	default:
		return a.Result == nil || a.Result.Status == "error" || a.Result.CSVResult == nil
	}
}
