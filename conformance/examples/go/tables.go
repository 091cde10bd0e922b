package omni

import (
	"encoding/csv"
	"slices"
	"strings"
)

// Table is a query result. Its cells are the texts that Omni made for display: "678,994.41" is not a number.
type Table struct {
	Columns []string   `json:"columns"`
	Rows    [][]string `json:"rows"`
	// Truncated: rows are missing, and whoever shows the table has to say so.
	Truncated bool `json:"truncated"`
}

// parseTable reads the CSV of a query step; there may be nothing in it. A long result comes as three excerpts, each
// behind a line such as `# FIRST 50 ROWS:`, and each may repeat the names of the columns.
func parseTable(text string) (Table, bool) {
	reader := csv.NewReader(strings.NewReader(strings.TrimSpace(text)))
	reader.FieldsPerRecord = -1
	reader.LazyQuotes = true
	records, err := reader.ReadAll()
	table := Table{Rows: [][]string{}, Truncated: err != nil}
	for _, record := range records {
		switch {
		case isExcerptMarker(strings.Join(record, ",")):
			table.Truncated = true
		case table.Columns == nil:
			table.Columns = record
		case !slices.Equal(record, table.Columns):
			table.Rows = append(table.Rows, record)
		}
	}
	return table, table.Columns != nil
}

func isExcerptMarker(line string) bool {
	words := strings.Fields(line)
	return len(words) >= 4 && words[0] == "#" && slices.Contains([]string{"FIRST", "LAST", "SAMPLED"}, words[1]) &&
		strings.HasPrefix(words[3], "ROWS")
}
