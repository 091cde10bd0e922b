"""Holds a receiver's verification against the test vectors. Needs Python 3.8 and nothing else.

    python3 verify_vectors.py webhooks.json

Put your own function in the place of `verify`. Exits 1 when it disagrees with a vector.
"""

import base64
import hashlib
import hmac
import json
import sys


def verify(headers, body, secret, now, tolerance_seconds):
    """Whether a webhook is genuine. `headers` is a list of pairs and `body` the bytes as they came."""

    def sole(name):
        values = [value for key, value in headers if key.lower() == name]
        return values[0] if len(values) == 1 else ""

    signature = sole("x-omni-signature")
    timestamp = sole("x-omni-signature-timestamp")
    signed = timestamp.encode() + b"." + body
    expected = "sha256=" + hmac.new(secret.encode(), signed, hashlib.sha256).hexdigest()
    if not hmac.compare_digest(signature.encode(), expected.encode()):
        return False
    if tolerance_seconds is None:
        return True
    return timestamp.isdigit() and abs(now - int(timestamp)) <= tolerance_seconds


def main(path):
    with open(path, encoding="utf-8") as file:
        vectors = json.load(file)["vectors"]
    wrong = 0
    for vector in vectors:
        genuine = verify(
            vector["request"]["headers"],
            base64.b64decode(vector["request"]["bodyBase64"]),
            vector["secret"],
            vector["now"],
            vector["toleranceSeconds"],
        )
        verdict = "accept" if genuine else "refuse"
        if vector["verdict"] not in (verdict, "either"):
            wrong += 1
            print(f"{vector['id']}: {verdict}, expected {vector['verdict']}. {vector['reason']}")
    print(f"{len(vectors)} vectors, {wrong} wrong.")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
