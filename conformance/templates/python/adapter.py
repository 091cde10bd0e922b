"""Lets omni-conformance drive your client: a JSON request a line on standard input, a reply a line on standard output.

What to do: connect your client where it says YOUR CLIENT. Log to standard error only.
"""

import json
import os
import sys
import threading

# YOUR CLIENT: make it here, once. It must use these three, and no other address or key.
BASE_URL = os.environ["OMNI_BASE_URL"]
API_KEY = os.environ["OMNI_API_KEY"]
MODEL_ID = os.environ["OMNI_MODEL_ID"]


def ask(request):
    """Asks a question on behalf of a person, and says how it ended. Several run at once, each in its own thread."""
    external_id = request["user"]["externalId"]
    prompt = request["prompt"]
    conversation_id = request.get("conversationId")  # None, unless this is a follow-up.
    seconds = request["deadlineMs"] / 1000
    # YOUR CLIENT: have it answer this, in place of the line below, and return what its user would see:
    #     {"outcome": "answered", "text": ..., "conversationId": ..., "jobId": ...}
    #     {"outcome": "failed", "message": ...}, or timed-out, cancelled, unknown, refused
    raise NotImplementedError("adapter.py does not call your client yet: do so in ask(), at YOUR CLIENT")


# YOUR CLIENT: what it can do. Write a function like ask() for another verb and move the verb up here.
VERBS = {"ask": ask}
DECLINED = {
    "cancel": "Not connected in the adapter yet.",  # {"ask": <id of the ask>} -> {"outcome": "cancelled"}
    "history": "Not connected in the adapter yet.",  # -> {"turns": [{"role": "user", "text": ...}, ...]}
}


def hello(_request):
    declined = [{"capability": verb, "reason": reason} for verb, reason in DECLINED.items()]
    me = {"name": "my client", "version": "0", "protocol": 1}
    return {**me, "capabilities": list(VERBS), "declined": declined}


output = threading.Lock()


def serve(request):
    try:
        verb = request["verb"]
        handle = {"hello": hello, "bye": lambda _: {}, **VERBS}.get(verb)
        if handle is None:
            raise NotImplementedError(f"this adapter does not know the verb {verb}")
        reply = {"id": request["id"], "ok": True, **handle(request)}
    except Exception as error:  # Every request wants a reply, whatever goes wrong.
        reply = {"id": request["id"], "ok": False, "error": {"message": str(error) or repr(error)}}
    with output:
        print(json.dumps(reply), flush=True)


for line in sys.stdin:
    message = json.loads(line)
    if message["verb"] == "bye":
        serve(message)
        break
    threading.Thread(target=serve, args=(message,), daemon=True).start()
