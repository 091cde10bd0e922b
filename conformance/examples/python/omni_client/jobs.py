"""The life of a job: submitted once, polled to its end, cancelled if asked."""

from .bodies import json_object
from .transport import Refusal, Unreachable
from .waiting import AskEnded, back_off

POLL_EVERY = 2.0  # Omni asks for 2 to 5 seconds between polls.
FIRST_POLL_AFTER = 1.0  # A refusal or a tiny question can end a job within a second; most take 15 to 60.
SUBMIT_ATTEMPTS = 6
CANCEL_ATTEMPTS = 6


class Denied(AskEnded):
    """Omni does not know the user (any more), or will not let them ask this: a 404 and a 403 can say either."""


def submit_job(omni, body, user_id, life):
    """Submits once. Twice would make two jobs, so after a lost answer the outcome is unknown; a 429 accepted nothing."""
    for attempt in range(SUBMIT_ATTEMPTS):
        try:
            response = omni.once(life, "POST", "/api/v1/ai/jobs", {"userId": user_id}, body)
        except Unreachable:
            raise acceptance_unknown() from None
        if response.is_success:
            job = json_object(response.body)
            if not isinstance(job.get("jobId"), str) or not isinstance(job.get("conversationId"), str):
                raise acceptance_unknown()
            return {"jobId": job["jobId"], "conversationId": job["conversationId"]}
        if response.status >= 500 or response.status == 408:
            raise acceptance_unknown()
        if response.status != 429 or attempt == SUBMIT_ATTEMPTS - 1:
            raise refused(response)
        life.pause(back_off(attempt, response.retry_after))


def wait_for_completion(omni, job_id, life):
    """Polls until the job is COMPLETE; raises AskEnded when it ends any other way."""
    troubles = 0
    wait = FIRST_POLL_AFTER
    while True:
        life.pause(wait)
        try:
            response = omni.once(life, "GET", f"/api/v1/ai/jobs/{job_id}")
        except Unreachable:
            response = None
        if response is not None and response.is_success:
            if is_complete(json_object(response.body), job_id):
                return
            troubles, wait = 0, POLL_EVERY
            continue
        if response is not None and not response.is_transient:
            raise refused(response)
        # A poll that failed is no news about the job, which goes on at Omni; the deadline ends the waiting.
        wait = max(POLL_EVERY, back_off(troubles, response.retry_after if response else None))
        troubles += 1


def is_complete(job, job_id):
    """Reads `state` (there is no `status` field). A state nobody has heard of is not an end."""
    state = job.get("state")
    if job.get("id") != job_id or not isinstance(state, str):
        raise AskEnded("failed", "Omni answered a status request with something that is not the status of this job.")
    if state == "FAILED":
        error = job.get("error") if isinstance(job.get("error"), dict) else {}
        said = error.get("message") or "no reason was given"
        code = f" ({error['code']})" if error.get("code") else ""
        raise AskEnded("failed", f"Omni could not answer: {said}{code}")
    if state == "CANCELLED":
        raise AskEnded("cancelled", "The question was cancelled.")
    return state == "COMPLETE"


def cancel_job(omni, job_id, life):
    """Only `cancelled` says that the job is cancelled. Cancelling is idempotent, so it may be tried again."""
    for attempt in range(CANCEL_ATTEMPTS):
        retry_after = None
        try:
            response = omni.once(life, "POST", f"/api/v1/ai/jobs/{job_id}/cancel")
            if response.is_success:
                outcomes = {"CANCELLED": "cancelled", "COMPLETE": "already-ended", "FAILED": "already-ended"}
                outcomes["DELIVERING"] = "not-cancellable"
                return outcomes.get(json_object(response.body).get("state"), "requested")
            if response.status == 400:  # The job is delivering its answer.
                return "not-cancellable"
            if response.status != 409 and not response.is_transient:  # 409: it changed under the request.
                return "failed"
            retry_after = response.retry_after
        except Unreachable:
            pass
        life.pause(back_off(attempt, retry_after))
    return "failed"


def acceptance_unknown():
    return AskEnded("unknown", "Omni may or may not have accepted the question; it was not sent again.")


def refused(response):
    ended = Denied if response.status in (403, 404) else AskEnded
    return ended("failed", f"Omni refused: {Refusal(response)}")
