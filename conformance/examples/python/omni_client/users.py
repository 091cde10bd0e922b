"""Who a person of the application is at Omni."""

import json
import threading
from concurrent.futures import Future

from .bodies import json_object
from .waiting import Life

LOOK_UP_TIMEOUT = 60
MOST_PAGES = 100


class UserDirectory:
    """From the application's user ids to Omni's membership ids: one look-up for each user in a session."""

    def __init__(self, omni):
        self._omni = omni
        self._found = {}
        self._lock = threading.Lock()

    def membership_id(self, external_id, life):
        with self._lock:
            look_up = self._found.get(external_id)
            if look_up is None:
                look_up = self._found[external_id] = Future()
                threading.Thread(target=self._fulfil, args=(look_up, external_id), daemon=True).start()
        try:
            found = life.wait_for(look_up)
        except Exception:
            self.forget(external_id)
            raise
        if found is None:
            self.forget(external_id)
        return found

    def forget(self, external_id):
        with self._lock:
            self._found.pop(external_id, None)

    def _fulfil(self, look_up, external_id):
        """Several asks may wait for one look-up, so the deadline of one of them must not end it."""
        try:
            look_up.set_result(self._look_up(external_id, Life(LOOK_UP_TIMEOUT)))
        except Exception as error:  # Handed to whoever waits for the look-up.
            look_up.set_exception(error)

    def _look_up(self, external_id, life):
        # A SCIM filter value is a JSON string, so quotes and backslashes in an id are escaped the JSON way.
        literal = json.dumps(external_id, ensure_ascii=False)
        start = 1
        for _page in range(MOST_PAGES):
            query = {"filter": f"embedExternalId eq {literal}", "startIndex": start, "count": 100}
            listed = json_object(self._omni.patiently(life, "/api/scim/v2/embed/Users", query).body)
            users = listed.get("Resources") or []
            # An instance that ignores the filter hands back everybody: the record itself must name the person.
            for user in users:
                if user.get("embedExternalId") == external_id and isinstance(user.get("id"), str):
                    return user["id"]
            start += len(users)
            if not users or start > listed.get("totalResults", 0):
                return None
        return None
