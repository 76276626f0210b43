"""Load on a server over loopback by wrk, in one thread, and the programs that are measured."""
import http.client
import json
import os
import pathlib
import subprocess
import sys

from machine import Watch

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path.insert(0, str(ROOT / "Tests" / "support"))
from server import Server  # noqa: E402

PROGRAM = pathlib.Path(os.environ.get("ZHICHENG", ROOT / ".build" / "release" / "zhicheng"))
QUIET_LOG = {"ZHICHENG_LOG_LEVEL": "warning"}


def program(*arguments, environment=None):
    """Runs the program to its end and gives what it prints."""
    return subprocess.run(
        [str(PROGRAM), *map(str, arguments)], check=True, stdout=subprocess.PIPE, text=True,
        env=os.environ | QUIET_LOG | (environment or {})).stdout


def inside(*arguments):
    """What `zhicheng bench …` measured inside its own process."""
    with Watch() as watch:
        found = json.loads(program("bench", *arguments))
    return found | {"rate": found["count"] / found["seconds"], "others": watch.others}


def check(data, environment=None):
    """`zhicheng check` finds nothing wrong in what the load left behind."""
    program("check", "--data", data, environment=environment)


def serve(place, environment=None):
    """A server on the folder, as in production."""
    place.mkdir(exist_ok=True)
    return Server(place, program=PROGRAM, environment=QUIET_LOG | (environment or {})).start()


class Wrk:
    """wrk, running; `result` waits for what it found."""

    def __init__(self, server, script, seconds, connections, **environment):
        command = ["wrk", f"-c{connections}", "-t1", f"-d{seconds}s", "--timeout", "30s", "-s", str(HERE / script)]
        self.limit = seconds + 60
        self.process = subprocess.Popen(
            [*command, server.address], stdout=subprocess.PIPE, text=True,
            env=os.environ | {name: str(value) for name, value in environment.items()})

    def result(self):
        output, _ = self.process.communicate(timeout=self.limit)
        assert self.process.returncode == 0, output
        return json.loads(output[output.index("RESULT ") + 7:])


def figures(found, watch):
    """What wrk found, with the rate and the processor time of each answer, in milliseconds: of each process watched and of
    all of them."""
    good = max(found["good"], 1)
    return found | {
        "rate": found["good"] / found["seconds"], "cpu": watch.server * 1000 / good, "others": watch.others,
        "each": [used * 1000 / good for used in watch.each]}


def answer(server, page):
    """Status, entity tag and the length of one page's body."""
    path, cookie, tag = page
    headers = {"Accept": "text/html"} | ({"Cookie": cookie} if cookie else {}) | ({"If-None-Match": tag} if tag else {})
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=30)
    connection.request("GET", path, headers=headers)
    found = connection.getresponse()
    length = len(found.read())
    connection.close()
    return found.status, found.getheader("ETag") or "", length


def ask(server, pages, seconds=4, connections=64, status=200, database=None):
    """Asks for (path, cookie, entity tag) in turn. All of them answer with `status` before and after, and what came back
    under load is as long as their answers are. `database` is the process of the database server, if there is one."""
    file = server.folder / "pages.tsv"
    file.write_text("".join("\t".join(page) + "\n" for page in pages))
    before = [answer(server, page) for page in pages]
    with Watch(server.process.pid, *([database] if database else [])) as watch:
        found = Wrk(server, "pages.lua", seconds, connections, PAGES=file).result()
    found = figures(found, watch)
    after = [answer(server, page) for page in pages]
    assert {one[0] for one in before + after} == {status}, (before, after)
    assert found["bad"] == 0 and found["good"] > 0, found
    # Headers come on top of the bodies, less than 2 KB of them.
    mean, expected = found["bytes"] / found["good"], sum(length for _, _, length in before) / len(pages)
    assert expected * 0.98 < mean < expected * 1.02 + 2_000, (mean, expected)
    return found


def send(servers, method, forms, status, database=None):
    """Sends each form, (path, cookie, body), once, by 64 connections, divided among the servers."""
    # It ends when all are answered; a machine that others use may take its time.
    seconds = 10 + len(forms) // 50
    with Watch(*(server.process.pid for server in servers), *([database] if database else [])) as watch:
        running = []
        for number, server in enumerate(servers):
            file = server.folder / f"forms{number}.tsv"
            part = forms[number::len(servers)]
            file.write_text("".join(f"{path}\t{cookie}\t{body}\n" for path, cookie, body in part))
            running.append(Wrk(
                server, "submit.lua", seconds, 64 // len(servers), FORMS=file, METHOD=method, EXPECTED=status))
        parts = [one.result() for one in running]
    found = {
        "good": sum(part["good"] for part in parts), "p99": max(part["p99"] for part in parts),
        "seconds": max(part["ended"] for part in parts) - min(part["begun"] for part in parts)}
    assert found["good"] == len(forms), parts
    return figures(found, watch)
