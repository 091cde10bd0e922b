"""What bodies say, whoever wrote them."""

import json
import re


def error_text(body, status):
    """Omni's published error shapes disagree, and a proxy in between may send plain text or HTML."""
    nothing = f"HTTP {status} without an explanation"
    try:
        value = json.loads(body)
    except ValueError:
        return nothing if re.match(r"\s*[<{\[]", body) else words(body[:300]) or nothing
    if not isinstance(value, dict):
        return words(value) or nothing
    error = value.get("error")
    inner = words(error.get("message")) or words(error.get("detail")) if isinstance(error, dict) else words(error)
    return words(value.get("detail")) or words(value.get("message")) or inner or nothing


def json_object(body):
    """The JSON object in a body; anything else reads as an object without fields."""
    try:
        value = json.loads(body)
    except ValueError:
        return {}
    return value if isinstance(value, dict) else {}


def words(value):
    return value.strip() if isinstance(value, str) and value.strip() else None
