"""An S3-compatible store for tests: moto's, which believes everything, behind a gate that believes nothing.

    python s3.py COMMAND…    runs the command beside a store; used by scripts/with-s3

The gate recomputes every signature with botocore from the raw request and every digest from the raw body, and answers as
Amazon does where they don't fit.
"""
import base64
import hashlib
import hmac
import io
import os
import re
import subprocess
import sys
import threading

from botocore.auth import S3SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials
from moto.moto_server.werkzeug_app import DomainDispatcherApplication, create_backend_app
from werkzeug.serving import WSGIRequestHandler, make_server
from werkzeug.test import Client

BUCKET = "zhicheng"
REGION = "us-east-1"
ACCESS_KEY = "AKIATESTSTESTSTESTS0"
SECRET = "tests/only+0123456789abcdefghijklmnopqrs"


class Gate:
    """Lets only requests through that Amazon would accept."""

    def __init__(self, inner):
        self.inner = inner

    def __call__(self, environ, answer):
        body = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
        code = refusal(environ, body)
        if code:
            text = f"<?xml version=\"1.0\"?><Error><Code>{code}</Code><Message>refused by the test</Message></Error>"
            status = "403 Forbidden" if code in ("AccessDenied", "SignatureDoesNotMatch") else "400 Bad Request"
            answer(status, [("Content-Type", "application/xml"), ("Content-Length", str(len(text)))])
            return [] if environ["REQUEST_METHOD"] == "HEAD" else [text.encode()]
        environ["wsgi.input"] = io.BytesIO(body)
        return self.inner(environ, answer)


def refusal(environ, body):
    """The code with which Amazon refuses the request, or None."""
    headers = {name[5:].replace("_", "-").lower(): value for name, value in environ.items() if name.startswith("HTTP_")}
    if environ.get("CONTENT_TYPE"):
        headers["content-type"] = environ["CONTENT_TYPE"]
    digest = hashlib.sha256(body).digest()
    if headers.get("x-amz-content-sha256") != digest.hex():
        return "XAmzContentSHA256Mismatch"
    checksum = headers.get("x-amz-checksum-sha256")
    if checksum and checksum != base64.b64encode(digest).decode():
        return "BadDigest"
    if environ["REQUEST_METHOD"] == "PUT" and not checksum:
        return "InvalidRequest"
    return None if signature(environ, headers) else "SignatureDoesNotMatch"


def signature(environ, headers):
    """Whether botocore signs the request just so."""
    pattern = r"AWS4-HMAC-SHA256 Credential=([^/]+)/\d{8}/([^/]+)/s3/aws4_request, SignedHeaders=([^,]+), Signature=(\w+)"
    found = re.fullmatch(pattern, headers.get("authorization", ""))
    if not found or found[1] != ACCESS_KEY or found[2] != REGION:
        return False
    names = found[3].split(";")
    if not {"host", "x-amz-content-sha256", "x-amz-date"} <= set(names):
        return False
    request = AWSRequest(
        method=environ["REQUEST_METHOD"], url=f"http://{headers['host']}{environ['RAW_URI']}",
        headers={name: headers.get(name, "") for name in names})
    request.context["timestamp"] = headers.get("x-amz-date", "")
    signer = S3SigV4Auth(Credentials(ACCESS_KEY, SECRET), "s3", REGION)
    expected = signer.signature(signer.string_to_sign(request, signer.canonical_request(request)), request)
    return hmac.compare_digest(expected, found[4])


class Quiet(WSGIRequestHandler):
    def log_request(self, *_):
        pass


class Store:
    """A store on a free port of the loopback, in threads of this process: it ends with it."""

    def __init__(self, port=0):
        self.inner = DomainDispatcherApplication(create_backend_app)
        self.server = make_server("127.0.0.1", port, Gate(self.inner), threaded=True, request_handler=Quiet)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.endpoint = f"http://127.0.0.1:{self.server.server_port}"
        self.make_bucket()

    def make_bucket(self):
        answer = Client(self.inner).put(f"/{BUCKET}", base_url=self.endpoint)
        # A store that was started again has it still.
        assert answer.status_code in (200, 409), answer.data

    @property
    def environment(self):
        return {
            "TEST_ATTACHMENTS": f"s3://{BUCKET}/tests?endpoint={self.endpoint}&region={REGION}",
            "AWS_ACCESS_KEY_ID": ACCESS_KEY, "AWS_SECRET_ACCESS_KEY": SECRET,
        }

    def start_again(self):
        """The same store on the same port, with everything that it had."""
        return Store(self.server.server_port)

    def stop(self):
        self.server.shutdown()
        self.server.server_close()


def main():
    store = Store()
    try:
        return subprocess.call(sys.argv[1:], env={**os.environ, **store.environment})
    finally:
        store.stop()


if __name__ == "__main__":
    sys.exit(main())
