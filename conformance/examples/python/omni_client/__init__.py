"""Asks Omni questions on behalf of the embed users of an application. Standard library only, Python 3.9 or newer.

    omni = OmniClient(base_url, api_key, model_id)
    answer = omni.ask("cust-42", "Top 5 products?", deadline=120).answer()

Thread-safe: any number of asks may run side by side.
"""

import threading
from concurrent.futures import Future
from urllib.parse import quote

from .conversations import Conversations, parse_turns
from .jobs import Denied, cancel_job, submit_job, wait_for_completion
from .results import read_result
from .transport import OmniHttp, Refusal, Unreachable
from .users import UserDirectory
from .waiting import AskEnded, Life


class OmniClient:
    def __init__(self, base_url, api_key, model_id):
        self.omni = OmniHttp(base_url, api_key)
        self.model_id = model_id
        self.users = UserDirectory(self.omni)
        self.conversations = Conversations()

    def ask(self, external_id, prompt, conversation_id=None, deadline=120.0):
        return Ask(self, external_id, prompt, conversation_id, deadline)

    def history(self, external_id, conversation_id):
        """The turns of one of this person's own conversations, oldest first."""
        self.conversations.demand_owner(conversation_id, external_id)
        path = f"/api/v1/ai/conversations/{quote(conversation_id, safe='')}"
        return parse_turns(self.omni.patiently(Life(30), path).body)


class Ask:
    """One question under way. `answer()` waits for its end and never raises for something Omni did."""

    def __init__(self, client, external_id, prompt, conversation_id, deadline):
        self._client = client
        self._external_id = external_id
        self._prompt = prompt
        self._conversation_id = conversation_id
        self._life = Life(deadline)
        self._lock = threading.Lock()
        self._submitting = None
        self._answer = Future()
        threading.Thread(target=self._run, daemon=True).start()

    def answer(self):
        return self._answer.result()

    def cancel(self):
        with self._lock:
            submitting = self._submitting
            if submitting is None:
                if self._answer.done():
                    return "already-ended"
                self._life.stop(AskEnded("cancelled", "The question was cancelled."))
                return "cancelled"
        try:
            job = submitting.result()
        except AskEnded:
            return "failed"
        outcome = cancel_job(self._client.omni, job["jobId"], Life(30))
        if outcome == "cancelled":
            self._life.stop(AskEnded("cancelled", "The question was cancelled."))
        return outcome

    def _run(self):
        try:
            self._answer.set_result({"outcome": "answered", **self._ask_in_turn()})
        except AskEnded as ended:
            submitted = self._submitting and not self._submitting.exception()
            known = self._submitting.result() if submitted else {}
            self._answer.set_result({"outcome": ended.outcome, "message": str(ended), **known})
        except Exception as bug:  # Handed to whoever waits for the answer.
            self._answer.set_exception(bug)

    def _ask_in_turn(self):
        user_id = self._membership_id()
        if self._conversation_id is None:
            return self._ask_as(user_id)
        conversations = self._client.conversations
        conversations.demand_owner(self._conversation_id, self._external_id)
        return conversations.in_turn(self._conversation_id, self._life, lambda: self._ask_as(user_id))

    def _membership_id(self):
        """Fails closed: without the membership id Omni would answer with the reach of the key's owner."""
        try:
            user_id = self._client.users.membership_id(self._external_id, self._life)
        except (Refusal, Unreachable, ValueError) as error:
            raise AskEnded("refused", f"The person who asks could not be looked up: {error}") from None
        if user_id is None:
            raise AskEnded("refused", "Omni does not know the person who asks.")
        return user_id

    def _ask_as(self, user_id):
        client = self._client
        with self._lock:
            self._life.check()
            self._submitting = Future()
        try:
            job = self._submit(user_id)
        except AskEnded as ended:
            self._submitting.set_exception(ended)
            raise
        client.conversations.claim(job["conversationId"], self._external_id)
        self._submitting.set_result(job)
        wait_for_completion(client.omni, job["jobId"], self._life)
        return {**read_result(client.omni, job["jobId"], self._life), **job}

    def _submit(self, user_id):
        """A denial accepted nothing. If the person was deleted and made anew, it goes out once more with their new id."""
        client = self._client
        body = {"modelId": client.model_id, "prompt": self._prompt}
        if self._conversation_id is not None:
            body["conversationId"] = self._conversation_id
        try:
            return submit_job(client.omni, body, user_id, self._life)
        except Denied:
            client.users.forget(self._external_id)
            new_id = self._membership_id()
            if new_id == user_id:
                raise
        return submit_job(client.omni, body, new_id, self._life)
