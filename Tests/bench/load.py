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


def program(*arguments):
    """Runs the program to its end and gives what it prints."""
    return subprocess.run(
        [str(PROGRAM), *map(str, arguments)], check=True, stdout=subprocess.PIPE, text=True, env=os.environ | QUIET_LOG).stdout


def inside(*arguments):
    """What `zhicheng bench …` measured inside its own process."""
    with Watch() as watch:
        found = json.loads(program("bench", *arguments))
    return found | {"rate": found["count"] / found["seconds"], "others": watch.others}


def check(data):
    """`zhicheng check` finds nothing wrong in what the load left behind."""
    program("check", "--data", data)


def serve(place):
    """A server on the folder, as in production."""
    place.mkdir(exist_ok=True)
    return Server(place, program=PROGRAM, environment=QUIET_LOG).start()


def wrk(server, script, seconds, connections, **environment):
    command = ["wrk", f"-c{connections}", "-t1", f"-d{seconds}s", "--timeout", "30s", "-s", str(HERE / script), server.address]
    with Watch(server.process.pid) as watch:
        output = subprocess.run(
            command, check=True, stdout=subprocess.PIPE, text=True, timeout=seconds + 60,
            env=os.environ | {name: str(value) for name, value in environment.items()}).stdout
    found = json.loads(output[output.index("RESULT ") + 7:])
    found["cpu"] = watch.server * 1000 / max(found["good"], 1)
    return found | {"rate": found["good"] / found["seconds"], "others": watch.others}


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


def ask(server, pages, seconds=4, connections=64, status=200):
    """Asks for (path, cookie, entity tag) in turn. All of them answer with `status` before and after, and what came back
    under load is as long as their answers are."""
    file = server.folder / "pages.tsv"
    file.write_text("".join("\t".join(page) + "\n" for page in pages))
    before = [answer(server, page) for page in pages]
    found = wrk(server, "pages.lua", seconds, connections, PAGES=file)
    after = [answer(server, page) for page in pages]
    assert {one[0] for one in before + after} == {status}, (before, after)
    assert found["bad"] == 0 and found["good"] > 0, found
    # Headers come on top of the bodies, less than 2 KB of them.
    mean, expected = found["bytes"] / found["good"], sum(length for _, _, length in before) / len(pages)
    assert expected * 0.98 < mean < expected * 1.02 + 2_000, (mean, expected)
    return found


def send(server, method, forms, status):
    """Sends each form, (path, cookie, body), once, by 64 connections."""
    file = server.folder / "forms.tsv"
    file.write_text("".join(f"{path}\t{cookie}\t{body}\n" for path, cookie, body in forms))
    # It always takes the whole time, so that it is not long.
    found = wrk(server, "submit.lua", 5 + len(forms) // 500, 64, FORMS=file, METHOD=method, EXPECTED=status)
    assert found["good"] == len(forms), found
    return found
