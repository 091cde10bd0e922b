# What goes to Omni and what comes back. Every body is read as text, because anybody on the way may have written it.

# The value in a JSON text, or null. Collected first, because `?` would swallow errors of what follows it.
def json: [fromjson?][0];

# The JSON object in a body; anything else reads as an object without fields.
def object: json | if type == "object" then . else {} end;

# Text that says something, without the white space around it; nothing otherwise.
def words: strings | sub("^\\s+"; "") | sub("\\s+$"; "") | select(. != "");

def items: if type == "array" then .[] else empty end;

# --- Questions

# Ids become parts of paths, so they have to look like ids.
def id: strings | select(test("^[A-Za-z0-9_-]+$"));

# Nothing for a new question, and a question mark, which is nobody's conversation, for what is no id.
def conversation: if .conversationId == null then "" else first((.conversationId | id), "?") end;

# The lines that omni_prepare reads. A SCIM filter value is a JSON string, so quotes in an id are escaped the JSON way.
def prepared($model):
  (.externalId | strings | tojson) as $who
  | $who, ("embedExternalId eq \($who)" | @uri), conversation, (.deadlineMs | floor),
    ({modelId: $model, prompt} + if .conversationId == null then {} else {conversationId} end | tojson);

def reader: (.externalId | strings | tojson), first((.conversationId | id), "?");

# --- Answers

# Omni's published error shapes disagree, and a proxy may send plain text or HTML.
def error_text($status):
  first(
    (json | (objects | .detail, .message, (.error | objects | .message, .detail), .error), . | words),
    (select([fromjson?] == [] and (test("^\\s*[<{\\[]") | not)) | .[:300] | words),
    "HTTP \($status) without an explanation");

# A line for one page of embed users: how many are on it, how many there are, and the membership id if $who is on it.
def found($who):
  object
  | [.Resources | items | objects] as $users
  | first(($users[] | select(.embedExternalId == $who) | .id | strings | @uri), "") as $id
  | "\($users | length) \(.totalResults | numbers // 0) \($id)";

def submitted: object | "\(.jobId | id) \(.conversationId | id)";

# A line with `state` (there is no `status`), and in lines below it why the job failed. Nothing unless this is job $id.
def status($id):
  object
  | select(.id == $id and (.state | type) == "string")
  | .state,
    (.error | objects // {} | (first(.message | words) // "no reason was given") + ((.code | strings | " (\(.))") // ""));

def state: object | .state | strings;

# COMPLETE means that the agent finished, not that every query ran.
def did_not_work:
  .type == "failure" or .isError == true or (.status | . != null and . != "complete")
  or (.type == "generate_query" and (.result | objects // {} | .status == "error" or (has("csvResult") | not)));

# The rows of a CSV. Between quotes everything is text; outside them commas and line ends divide, and nothing at all
# between two quotes is a quote that was doubled.
def csv_rows:
  def cells: if . == "" then [""] else split(",") end;
  split("\"") as $parts
  | reduce range($parts | length) as $n ([[""]];
      $parts[$n] as $part
      | if $n % 2 == 1 then .[-1][-1] += $part
        elif $part == "" and $n > 0 and $n < ($parts | length) - 1 then .[-1][-1] += "\""
        else ($part | split("\r\n") | join("\n") | split("\n") | map(cells)) as $lines
          | ($lines[0] // [""]) as $first
          | .[-1][-1] += $first[0] | .[-1] += $first[1:] | . + $lines[1:]
        end)
  | map(select(. != [""]));

# Cells stay the display strings that Omni sent: "678,994.41" is no number. A long result comes as three excerpts, each
# behind a line such as `# FIRST 50 ROWS:`.
def table:
  (.csvResult | strings | select(test("\\S")) | csv_rows) as $lines
  | ($lines | map(select(.[0] | test("^# (FIRST|LAST|SAMPLED) \\d+ ROWS") | not))) as $kept
  | {
      columns: ($kept[0] // []),
      rows: [$kept[1:][] | select(. != $kept[0])],
      truncated: (.csvResultWasTruncated == true or ($kept | length) < ($lines | length)),
    };

# No field is guaranteed and new ones appear: everything is optional, and nothing unknown is an error. The final answer
# is all that is shown: a `summarize` action repeats it, and messages of other actions are working notes.
def answer($job):
  json | objects
  | [.actions | items | objects] as $actions
  | {
      outcome: "answered",
      text: (first((.message, .resultSummary) | words) // "Omni finished without a written answer."),
      tables: [$actions[].result | objects | table],
      incomplete: any($actions[]; did_not_work),
    } + $job[0];

def ended($how; $job): {outcome: $how, message: words} + $job[0];

# One dialect says `text`, the other `content`. Answers are gone after 30 days, so questions may stand alone.
def turns:
  {turns: [object | .messages | items | objects
    | {role, text: (.text // .content)}
    | select((.role == "user" or .role == "assistant") and (.text | type) == "string")]};

# --- Headers

def http_date: sub("^\\s+"; "") | sub("\\s+$"; "") | strptime("%a, %d %b %Y %H:%M:%S GMT") | mktime;
