"""Whether memory and descriptors stay flat: `make soak` keeps the server under bounded, mixed load and prints both.

It runs on SQLite and a folder; where `scripts/with-postgres` or `scripts/with-s3` has started something, on that.
`SOAK_SECONDS` is how long (300 unless told).
"""
import concurrent.futures
import http.client
import os
import pathlib
import re
import statistics
import sys
import tempfile
import threading
import time
import urllib.parse

import machine
from load import PROGRAM, QUIET_LOG, ROOT, Server
from table import plain

sys.path.insert(0, str(ROOT / "Tests" / "browser"))
from drafts import connect, prepare  # noqa: E402
from papers import pdf  # noqa: E402
from pages import signed_in  # noqa: E402

SECONDS = int(os.environ.get("SOAK_SECONDS", "300"))
EVERY = 5
MINUTE = 60
# Requests of each kind in a second, and the clients that share them.
RATES = {"sign-in": 1, "autosave": 20, "upload": 2, "file opened": 4, "submission": 4, "worklist": 20, "form as PDF": 4}
CLIENTS = 2
# Applicants that fill in their forms and never submit them: none of them may upload more than ten files.
FILLING = RATES["upload"] * SECONDS // 8 + 10
PASSWORD = "Zhicheng-2025"


class Failure(Exception):
    """An answer that wasn't the one expected."""


class Client:
    """One connection that is kept, for one kind of request."""

    def __init__(self, port):
        self.connection = connect(port)

    def ask(self, method, path, headers, body=None, expected=200):
        self.connection.request(method, path, body, {"Accept": "text/html", **headers})
        answer = self.connection.getresponse()
        content = answer.read()
        if answer.status != expected:
            words = re.sub(r"<[^>]+>|\s+", " ", content.decode(errors="replace").split("<main", 1)[-1])
            raise Failure(f"{method} {path}: {answer.status} {re.sub(' +', ' ', words)[:300]}")
        return answer, content


class Load:
    """What clients do: each method is one thing done once, `turn` counts them."""

    def __init__(self, drafts, employers):
        self.filling, self.waiting = drafts[:FILLING], drafts[FILLING:]
        self.employers = employers
        self.submitted, self.files = [], []
        self.lock = threading.Lock()
        self.requirement = {}

    def sign_in(self, client, turn):
        answer, page = client.ask("GET", "/login/personal", {})
        cookie = "; ".join(line.split(";")[0] for line in answer.headers.get_all("Set-Cookie") or [])
        token = re.search(r'name="_token" value="([^"]+)"', page.decode())[1]
        form = {"_token": token, "username": f"applicant{turn % 6 + 1}", "password": PASSWORD}
        headers = {"Cookie": cookie, "Content-Type": "application/x-www-form-urlencoded"}
        answer, _ = client.ask("POST", "/login/personal", headers, urllib.parse.urlencode(form), 303)
        session = next(line for line in answer.headers.get_all("Set-Cookie") if line.startswith("session="))
        headers["Cookie"] = session.split(";")[0]
        _, page = client.ask("GET", "/me/applications", headers)
        token = re.search(r'name="_token" value="([^"]+)"', page.decode())[1]
        client.ask("POST", "/logout", headers, urllib.parse.urlencode({"_token": token}), 303)

    def autosave(self, client, turn):
        draft = self.filling[turn % FILLING]
        form = {"_token": draft.token, "series": "engineering", "title": "engineering-assistant",
                "specialty": "engineering-01", "graduationDate": f"2020-06-{turn % 28 + 1:02}"}
        client.ask("PATCH", f"/me/applications/{draft.application}/fill/basic", draft.headers, urllib.parse.urlencode(form))

    def upload(self, client, turn):
        draft = self.filling[turn % FILLING]
        page = f"/me/applications/{draft.application}/fill/attachments"
        field = self.requirement.get(draft.application)
        if not field:
            _, content = client.ask("GET", page, draft.headers)
            field = self.requirement[draft.application] = re.findall(r'data-field-name="([^"]+)"', content.decode())[-1]
        headers = {"Cookie": draft.headers["Cookie"], "Content-Type": "application/pdf", "X-File-Name": f"{turn}.pdf",
                   "X-CSRF-Token": draft.token}
        # Another one each time, a third of a megabyte.
        paper = pdf(f"{turn} {'0123456789' * 30_000}")
        _, content = client.ask("PUT", f"{page}/files/{field}", headers, paper, 201)
        address = re.search(r'href="(/files/[^"]+)"', content.decode())[1]
        with self.lock:
            self.files.append((address, draft.headers, len(paper)))

    def open_file(self, client, turn):
        with self.lock:
            address, headers, length = self.files[turn % len(self.files)]
        _, content = client.ask("GET", address, headers)
        if len(content) != length:
            raise Failure(f"{address}: {len(content)} of {length} bytes")

    def submit(self, client, _):
        with self.lock:
            draft = self.waiting.pop()
        client.ask("POST", draft.path, draft.headers, draft.body, 303)
        with self.lock:
            self.submitted.append(draft)

    def worklist(self, client, turn):
        unit, session = self.employers[turn % len(self.employers)]
        client.ask("GET", f"/units/{unit}/examinations/initial-determination", {"Cookie": f"session={session}"})

    def form(self, client, turn):
        with self.lock:
            draft = self.submitted[turn % len(self.submitted)]
        _, content = client.ask("GET", f"/me/applications/{draft.application}/form.pdf", draft.headers)
        if not content.startswith(b"%PDF-"):
            raise Failure("the form is no PDF")


class Pace:
    """One kind of request at a steady rate, by a few clients; what comes late is not made up for."""

    def __init__(self, name, act, server, end):
        self.name, self.act, self.server, self.end = name, act, server, end
        self.turns = iter(range(sys.maxsize))
        self.lock = threading.Lock()
        self.times, self.failures = [], []

    def run(self, _):
        client = Client(self.server.port)
        due = time.monotonic()
        while due < self.end:
            time.sleep(max(due - time.monotonic(), 0))
            begun = time.monotonic()
            with self.lock:
                turn = next(self.turns)
            try:
                self.act(client, turn)
                self.times.append(time.monotonic() - begun)
            except (Failure, http.client.HTTPException, OSError) as failure:
                self.failures.append(f"{type(failure).__name__} {failure}")
                client = Client(self.server.port)
            due = max(due + CLIENTS / RATES[self.name], time.monotonic() - MINUTE)
        client.connection.close()


def sample(pid, end):
    """Seconds since the beginning, megabytes and descriptors of the process, every five seconds."""
    begun = time.monotonic()
    found = []
    while time.monotonic() < end:
        time.sleep(EVERY)
        descriptors = len(os.listdir(f"/proc/{pid}/fd"))
        found.append((time.monotonic() - begun, machine.memory(pid, "VmRSS"), descriptors))
    return found


def line(cells):
    print("| " + " | ".join(cells) + " |", flush=True)


def report(samples, paces):
    last = samples[-1][0] - MINUTE
    line(["what", "median of the first minute", "of all", "of the last minute", "last : first", "peak", "every minute"])
    line(["---"] * 7)
    for column, what in ((1, "resident, MB"), (2, "descriptors")):
        every = [one[column] for one in samples]
        minutes = [
            statistics.median(one[column] for one in part)
            for part in (samples[at:at + MINUTE // EVERY] for at in range(0, len(samples), MINUTE // EVERY))]
        first = minutes[0]
        final = statistics.median(one[column] for one in samples if one[0] >= last)
        line([what, plain(first), plain(statistics.median(every)), plain(final), f"{final / first:.2f}", plain(max(every)),
              ", ".join(map(plain, minutes))])
    print()
    line(["request", "done", "failed", "median, ms", "slowest, ms"])
    line(["---"] * 5)
    for pace in paces:
        times = [1000 * one for one in pace.times] or [0]
        line([pace.name, str(len(pace.times)), str(len(pace.failures)), plain(statistics.median(times)), plain(max(times))])
    failures = [f"{pace.name}: {failure}" for pace in paces for failure in pace.failures]
    for failure in failures[:10]:
        print(failure, flush=True)
    return not failures


def soak(folder):
    employers = 20
    drafts = prepare(PROGRAM, folder / "data", FILLING + RATES["submission"] * (SECONDS + EVERY) + 20, employers)
    units = signed_in(folder / "data", [f"scale-unit-{number}" for number in range(1, employers + 1)])
    server = Server(folder, "--demo", program=PROGRAM, environment=QUIET_LOG).start()
    try:
        load = Load(drafts, units)
        # What later requests choose from.
        client = Client(server.port)
        load.upload(client, 0)
        load.submit(client, 0)
        client.connection.close()
        acts = [load.sign_in, load.autosave, load.upload, load.open_file, load.submit, load.worklist, load.form]
        end = time.monotonic() + SECONDS
        paces = [Pace(name, act, server, end) for name, act in zip(RATES, acts)]
        with concurrent.futures.ThreadPoolExecutor(CLIENTS * len(paces)) as pool:
            running = [pool.submit(pace.run, number) for pace in paces for number in range(CLIENTS)]
            samples = sample(server.process.pid, end)
            for one in running:
                one.result()
        return report(samples, paces)
    finally:
        server.stop()


def main():
    outside = {"DATABASE_URL": "TRY_DATABASE_URL", "ATTACHMENTS": "TEST_ATTACHMENTS"}
    for name, source in outside.items():
        if source in os.environ:
            os.environ[name] = os.environ[source]
    where = ["PostgreSQL" if "DATABASE_URL" in os.environ else "SQLite", "S3" if "ATTACHMENTS" in os.environ else "folder"]
    print(f"\n{' + '.join(where)}, {SECONDS} s: {machine.description()}\n", flush=True)
    with tempfile.TemporaryDirectory(prefix="zhicheng-soak-") as folder:
        if not soak(pathlib.Path(folder)):
            sys.exit(1)


main()
