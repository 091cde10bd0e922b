"""HTTP to one Omni instance with one key."""

import http.client
import json
from urllib.parse import urlencode, urlsplit

from .bodies import error_text
from .waiting import back_off

REQUEST_TIMEOUT = 15.0
READ_ATTEMPTS = 4


class Unreachable(Exception):
    """No HTTP answer came: the request may or may not have been carried out."""


class Refusal(Exception):
    """Omni answered, and not with what was asked for."""

    def __init__(self, response):
        super().__init__(f"{error_text(response.body, response.status)} (HTTP {response.status})")


class Response:
    def __init__(self, status, body, retry_after):
        self.status = status
        self.body = body
        self.retry_after = retry_after
        self.is_success = 200 <= status < 300
        self.is_transient = status in (408, 425, 429) or status >= 500


class OmniHttp:
    """One Omni instance and one key. The key is held here and nowhere else."""

    def __init__(self, base_url, api_key):
        self._base = urlsplit(base_url.rstrip("/"))
        self._api_key = api_key
        if self._base.path.endswith("/api"):
            raise ValueError("The base URL must not end in /api: every path brings its own.")

    def once(self, life, method, path, query=None, body=None):
        """Exactly one attempt. http.client follows no redirect, which would carry the key to another host."""
        life.check()
        tls = self._base.scheme == "https"
        connect = http.client.HTTPSConnection if tls else http.client.HTTPConnection
        connection = connect(self._base.netloc, timeout=max(0.05, min(REQUEST_TIMEOUT, life.remaining())))
        headers = {"Authorization": f"Bearer {self._api_key}"}
        if body is not None:
            headers["Content-Type"] = "application/json"
        target = self._base.path + path + (f"?{urlencode(query)}" if query else "")
        try:
            connection.request(method, target, None if body is None else json.dumps(body), headers)
            answer = connection.getresponse()
            text = answer.read().decode("utf-8", "replace")
            return Response(answer.status, self._without_key(text), answer.getheader("Retry-After"))
        except (OSError, http.client.HTTPException) as error:
            raise Unreachable(self._without_key(f"No answer from Omni: {error}")) from None
        finally:
            connection.close()

    def patiently(self, life, path, query=None):
        """A read, tried a few times while the trouble looks temporary."""
        for attempt in range(READ_ATTEMPTS):
            last_try = attempt == READ_ATTEMPTS - 1
            retry_after = None
            try:
                response = self.once(life, "GET", path, query)
                if response.is_success:
                    return response
                if last_try or not response.is_transient:
                    raise Refusal(response)
                retry_after = response.retry_after
            except Unreachable:
                if last_try:
                    raise
            life.pause(back_off(attempt, retry_after))

    def _without_key(self, text):
        """A server or proxy may echo what it was sent."""
        return text.replace(self._api_key, "[key]") if self._api_key else text
