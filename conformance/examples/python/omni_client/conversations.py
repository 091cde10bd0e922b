"""Who may speak in a conversation, when, and what was said in it."""

import threading

from .bodies import json_object
from .waiting import AskEnded


class Conversations:
    """Who may speak in which conversation, and whose turn it is: Omni allows one active job in each."""

    def __init__(self):
        self._owners = {}
        self._queues = {}
        self._changed = threading.Condition()

    def claim(self, conversation_id, external_id):
        self._owners[conversation_id] = external_id

    def demand_owner(self, conversation_id, external_id):
        if self._owners.get(conversation_id) != external_id:
            raise AskEnded("refused", "This conversation does not belong to the person who asks.")

    def in_turn(self, conversation_id, life, turn):
        ticket = object()
        with self._changed:
            queue = self._queues.setdefault(conversation_id, [])
            queue.append(ticket)
        try:
            with self._changed:
                while queue[0] is not ticket:
                    self._changed.wait(0.1)
                    life.check()
            return turn()
        finally:
            with self._changed:
                queue.remove(ticket)
                self._changed.notify_all()


def parse_turns(body):
    """The newer dialect says `text`, the older one `content`; assistant turns are gone after 30 days."""
    messages = [message for message in json_object(body).get("messages") or [] if isinstance(message, dict)]
    turns = [{"role": message.get("role"), "text": message.get("text", message.get("content"))} for message in messages]
    return [turn for turn in turns if turn["role"] in ("user", "assistant") and isinstance(turn["text"], str)]
