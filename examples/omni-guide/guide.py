"""The shortest useful client: create a job, poll it every 3 seconds until it ends, print the result.

    python3 guide.py ["What were net sales by month this year?"]

It shows the calls, not a careful client; for that see conformance/examples/.
"""

import json
import os
import sys
import time
import urllib.request

BASE_URL = os.environ["OMNI_BASE_URL"]
HEADERS = {"Authorization": f"Bearer {os.environ['OMNI_API_KEY']}", "Content-Type": "application/json"}
TERMINAL_STATES = ("COMPLETE", "FAILED", "CANCELLED")


def call(method, path, body=None):
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(BASE_URL + path, data=data, headers=HEADERS, method=method)
    with urllib.request.urlopen(request, timeout=30) as response:
        return json.load(response)


def create_job(prompt, user_id):
    return call("POST", f"/api/v1/ai/jobs?userId={user_id}", {"modelId": os.environ["OMNI_MODEL_ID"], "prompt": prompt})


def wait_for_job(job_id):
    while True:
        status = call("GET", f"/api/v1/ai/jobs/{job_id}")
        print(f"state: {status['state']}", file=sys.stderr)
        if status["state"] in TERMINAL_STATES:
            return status
        time.sleep(3)


def main(prompt):
    job = create_job(prompt, os.environ["OMNI_USER_ID"])
    print(f"chat: {job['omniChatUrl']}", file=sys.stderr)
    status = wait_for_job(job["jobId"])
    if status["state"] == "FAILED":
        sys.exit(f"The job failed: {status.get('error', {}).get('message')}")
    if status["state"] == "CANCELLED":
        sys.exit("The job was cancelled.")
    result = call("GET", f"/api/v1/ai/jobs/{job['jobId']}/result")
    print(result["message"])


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "Top 5 products by revenue")
