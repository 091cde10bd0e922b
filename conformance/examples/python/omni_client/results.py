"""What a finished job has to say."""

import csv
import io
import re

from .bodies import json_object, words
from .transport import Refusal, Unreachable
from .waiting import AskEnded, back_off

RESULT_ATTEMPTS = 8


def read_result(omni, job_id, life):
    """A result can be missing for a moment after COMPLETE, and is gone after 14 days: both are a 404."""
    for attempt in range(RESULT_ATTEMPTS):
        wait = back_off(attempt, None)
        try:
            response = omni.once(life, "GET", f"/api/v1/ai/jobs/{job_id}/result")
            # Whatever the content type says (application/octet-stream has been seen), the body is one JSON object.
            if response.is_success:
                return parse_result(response.body)
            trouble = str(Refusal(response))
            if response.status not in (404, 409) and not response.is_transient:
                break
            wait = 1.0 if response.status == 404 else back_off(attempt, response.retry_after)
        except Unreachable as error:
            trouble = str(error)
        if attempt < RESULT_ATTEMPTS - 1:
            life.pause(wait)
    raise AskEnded("failed", f"The answer cannot be read: {trouble}")


def parse_result(body):
    """No field is guaranteed and new ones appear: everything is optional, and nothing unknown is an error."""
    result = json_object(body)
    actions = [action for action in result.get("actions") or [] if isinstance(action, dict)]
    # Only the final answer: a `summarize` action repeats it, and other actions' messages are working notes.
    text = words(result.get("message")) or words(result.get("resultSummary"))
    tables = [table_from(action.get("result")) for action in actions]
    return {
        "text": text or "Omni finished without a written answer.",
        "tables": [table for table in tables if table],
        "incomplete": any(did_not_work(action) for action in actions),
    }


def did_not_work(action):
    """COMPLETE means that the agent finished, not that every query ran."""
    if action.get("type") == "failure" or action.get("isError") is True:
        return True
    if action.get("status") not in (None, "complete"):
        return True
    if action.get("type") != "generate_query":
        return False
    result = action.get("result")
    return not isinstance(result, dict) or result.get("status") == "error" or "csvResult" not in result


# A long result comes as three excerpts, each behind a line such as `# FIRST 50 ROWS:`.
EXCERPT_MARKER = re.compile(r"# (FIRST|LAST|SAMPLED) \d+ ROWS")


def table_from(result):
    """Cells stay the display strings Omni sent: "678,994.41" is not a number."""
    text = result.get("csvResult") if isinstance(result, dict) else None
    if not isinstance(text, str) or not text.strip():
        return None
    lines = [line for line in csv.reader(io.StringIO(text)) if line]
    kept = [line for line in lines if not EXCERPT_MARKER.match(line[0])]
    columns = kept[0] if kept else []
    return {
        "columns": columns,
        "rows": [row for row in kept[1:] if row != columns],
        "truncated": result.get("csvResultWasTruncated") is True or len(kept) < len(lines),
    }
