"""Standard SSO without an SDK: prints a signed login URL. Python's standard library is enough."""

import base64
import hashlib
import hmac
import json
import os
import re
import secrets
import string
from urllib.parse import urlencode

LOGIN_URL = os.environ.get("OMNI_BASE_URL", "http://127.0.0.1:4010") + "/embed/login"
SECRET = os.environ["OMNI_EMBED_SECRET"]

required = {
    "contentPath": "/my",
    "externalId": "cust-ana",
    "name": "Ana",
    # 32 letters and digits, new for every URL.
    "nonce": "".join(secrets.choice(string.ascii_letters + string.digits) for _ in range(32)),
}
optional = {
    "entity": "northwind",
    # The text that is signed is the text that is sent.
    "userAttributes": json.dumps({"tenant": "northwind", "region": "Europe"}),
    "connectionRoles": json.dumps({os.environ["OMNI_CONNECTION_ID"]: "RESTRICTED_QUERIER"}),
}

# Values, not names, and not encoded: the required ones in this order, the others by the alphabet of their names.
values = [LOGIN_URL, *required.values(), *(optional[name] for name in sorted(optional))]
text = re.sub(r"\n\s+", "\n", "\n".join(values).strip())
digest = hmac.new(SECRET.encode(), text.encode(), hashlib.sha256).digest()
signature = base64.urlsafe_b64encode(digest).rstrip(b"=").decode()

print(LOGIN_URL + "?" + urlencode({**required, **optional, "signature": signature}))
