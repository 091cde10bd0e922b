"""Deadlines, and how long to wait before another attempt."""

import random
import re
import threading
import time
from concurrent.futures import TimeoutError as NotYet
from email.utils import parsedate_to_datetime

LONGEST_GUESS = 8.0
LONGEST_OBEYED = 30.0  # A server may ask for an hour; the deadline should decide, not a header.


class AskEnded(Exception):
    """Ends an ask without an answer: failed, cancelled, timed-out, unknown or refused."""

    def __init__(self, outcome, message):
        super().__init__(message)
        self.outcome = outcome


class Life:
    """How long an ask may go on. Every wait ends early when it is stopped or its deadline comes."""

    def __init__(self, seconds):
        self._deadline = time.monotonic() + seconds
        self._stopped = threading.Event()
        self._reason = None

    def stop(self, reason):
        self._reason = reason
        self._stopped.set()

    def check(self):
        if self._stopped.is_set():
            raise self._reason
        if self.remaining() <= 0:
            raise AskEnded("timed-out", "Omni did not answer in time. The question may still be running there.")

    def remaining(self):
        return self._deadline - time.monotonic()

    def pause(self, seconds):
        self._stopped.wait(max(0.0, min(seconds, self.remaining())))
        self.check()

    def wait_for(self, future):
        """What the future brings, unless this life ends first."""
        while True:
            self.check()
            try:
                return future.result(timeout=0.1)
            except NotYet:
                continue


def back_off(attempt, retry_after):
    """Omni promises no Retry-After; obey one that comes. Jitter only ever adds."""
    asked = None if retry_after is None else asked_seconds(retry_after)
    guess = min(2.0**attempt, LONGEST_GUESS)
    wait = guess if asked is None else min(max(asked, 1.0), LONGEST_OBEYED)
    return wait + random.random() / 4


def asked_seconds(header):
    if re.fullmatch(r"\s*\d+\s*", header):
        return float(header)
    try:
        return parsedate_to_datetime(header).timestamp() - time.time()
    except (TypeError, ValueError):
        return None
