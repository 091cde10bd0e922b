"""Receives Omni's webhooks in Flask, and believes only what Omni signed.

    OMNI_WEBHOOK_SECRET=<the webhookSigningSecret that you submit jobs with> PORT=3000 python3 receiver.py
"""

import hashlib
import hmac
import json
import os
import re
import sys
import threading
import time

from flask import Flask, jsonify, request

SECRET = os.environ.get("OMNI_WEBHOOK_SECRET", "").encode()
if not SECRET:
    sys.exit("Expected OMNI_WEBHOOK_SECRET: the webhookSigningSecret that you submit jobs with.")

MAX_BYTES = 2 * 1024 * 1024
TOLERANCE_SECONDS = 300
TERMINAL = {"COMPLETE", "FAILED", "CANCELLED", "DENIED"}  # Omni publishes no status of a denied job

app = Flask(__name__)
app.config["MAX_CONTENT_LENGTH"] = MAX_BYTES


def is_genuine(headers, body):
    """Signed with our secret, over exactly these bytes, not long ago."""
    timestamp = headers.get("X-Omni-Signature-Timestamp", "")
    if not re.fullmatch("[0-9]{1,12}", timestamp) or abs(time.time() - int(timestamp)) > TOLERANCE_SECONDS:
        return False
    digest = hmac.new(SECRET, timestamp.encode() + b"." + body, hashlib.sha256).hexdigest()
    return hmac.compare_digest(f"sha256={digest}".encode(), headers.get("X-Omni-Signature", "").encode())


def parse_event(body):
    """The event in a body, or None. Keys that we do not know are none of our business."""
    try:
        payload = json.loads(body)
        event = {"eventId": payload["event_id"], "jobId": payload["jobId"], "status": payload["status"]}
    except (ValueError, TypeError, KeyError, RecursionError):
        return None
    return event if all(value and isinstance(value, str) for value in event.values()) else None


# Your database, with a unique constraint on the event: memory is empty after a restart, and a retry comes later.
acted, seen, ended, lock = [], set(), set(), threading.Lock()


def take(event):
    """What your application does, once per event. Only note it here: state and result come from the API, later."""
    with lock:  # the same event may come twice at once
        if event["eventId"] in seen or event["jobId"] in ended:
            return  # a repeat, or progress that was overtaken
        if event["status"] in TERMINAL:
            ended.add(event["jobId"])
        elif event["status"] != "EXECUTING":
            return  # a status of the future
        seen.add(event["eventId"])
        acted.append(event)


@app.post("/hooks/omni")
def receive():
    if (request.content_length or 0) > MAX_BYTES:  # Flask before 2.3 limits nothing but forms
        return "", 413
    # The raw body: parsed and written again, it would no longer be what was signed.
    body = request.get_data(cache=False)
    if not is_genuine(request.headers, body):
        return "", 401
    event = parse_event(body)
    if event is None:
        return "", 400
    take(event)
    return "", 204


@app.get("/events")
def events():
    """For tests and debugging: leave it out of what you deploy."""
    return jsonify(acted) if request.remote_addr in ("127.0.0.1", "::1") else ("", 403)


if __name__ == "__main__":
    app.run(host=os.environ.get("HOST", "127.0.0.1"), port=int(os.environ.get("PORT", "3000")))
