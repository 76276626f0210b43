"""Applicants with complete drafts, made by the program itself, and the submission of one over HTTP."""
import http.client
import os
import subprocess
import urllib.parse

TIMEOUT = 30


class Draft:
    """A complete draft of a signed-in applicant: all that is left to do is 提交申报书."""

    def __init__(self, line):
        self.application, self.session, self.token = line.rstrip("\n").split("\t")
        self.path = f"/me/applications/{self.application}/submit"
        self.done = f"/me/applications/{self.application}/submitted"
        self.body = urllib.parse.urlencode({"_token": self.token, "_key": f"key-{self.application}"})
        self.headers = {
            "Content-Type": "application/x-www-form-urlencoded", "Cookie": f"session={self.session}", "Accept": "text/html"}

    def submit(self, connection):
        """Answers with the status, the place that it leads to, and the page."""
        connection.request("POST", self.path, self.body, self.headers)
        answer = connection.getresponse()
        page = answer.read().decode(errors="replace")
        return answer.status, answer.getheader("Location"), page


def prepare(program, data, count, employers=20, environment=None):
    """Makes drafts in a folder of data that no server has open, or in the database that the environment names."""
    out = f"{data}.drafts"
    subprocess.run(
        [str(program), "bench", "drafts", "--data", str(data), "--count", str(count), "--employers", str(employers),
         "--out", out], check=True,
        env={**os.environ, **(environment or {})})
    with open(out) as lines:
        return [Draft(line) for line in lines]


def connect(port):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=TIMEOUT)
    connection.connect()
    return connection
