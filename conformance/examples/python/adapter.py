"""Connects the Python client to the conformance suite: one JSON object a line, on standard input and output."""

import json
import os
import sys
import threading

from omni_client import OmniClient

omni = OmniClient(os.environ["OMNI_BASE_URL"], os.environ["OMNI_API_KEY"], os.environ["OMNI_MODEL_ID"])
asks = {}
output = threading.Lock()


def reply(message):
    with output:
        sys.stdout.write(json.dumps(message) + "\n")
        sys.stdout.flush()


def answer(request):
    verb = request["verb"]
    if verb == "hello":
        me = {"name": "omni-testkit Python example", "version": "1", "protocol": 1}
        return {**me, "capabilities": ["ask", "cancel", "history"]}
    if verb == "ask":
        return asks[request["id"]].answer()
    if verb == "cancel":
        return {"outcome": asks[request["ask"]].cancel()}
    if verb == "history":
        return {"turns": omni.history(request["user"]["externalId"], request["conversationId"])}
    return {}


def serve(request):
    try:
        reply({"id": request["id"], "ok": True, **answer(request)})
    except Exception as error:  # The suite wants a reply to everything, a bug of ours included.
        reply({"id": request["id"], "ok": False, "error": {"message": str(error) or type(error).__name__}})


for line in sys.stdin:
    request = json.loads(line)
    if request["verb"] == "ask":
        # Started here and not in its thread, so that a cancel on the next line finds it.
        asks[request["id"]] = omni.ask(
            request["user"]["externalId"],
            request["prompt"],
            request.get("conversationId"),
            request["deadlineMs"] / 1000,
        )
    if request["verb"] == "bye":
        serve(request)
        break
    # A thread for each request, so that several asks run side by side.
    threading.Thread(target=serve, args=(request,), daemon=True).start()
