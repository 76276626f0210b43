"""The figures of the platform beside references of the same run: `make bench` prints the table.

Everything runs on loopback in a temporary folder, bounded in count and time. A rate is the median of several runs.
`BENCH_SCALE` divides all counts, for trying the driver itself.
"""
import json
import os
import pathlib
import re
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.parse
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "Tests" / "support"))
from server import Server  # noqa: E402

HERE = pathlib.Path(__file__).resolve().parent
PROGRAM = pathlib.Path(os.environ.get("ZHICHENG", ROOT / ".build" / "release" / "zhicheng"))
SCALE = max(float(os.environ.get("BENCH_SCALE", "1")), 1)
RUNS = 3
CORES = os.cpu_count() or 1
QUIET = {"ZHICHENG_LOG_LEVEL": "warning"}


def count(number):
    return max(int(number / SCALE), 20)


class Table:
    """One line per figure, printed as it is measured."""

    def __init__(self):
        self.rows = []
        self.line("what", "figure", "target", "reference of this run", "ratio")
        self.line("---", "---", "---", "---", "---")

    def line(self, *cells):
        self.rows.append(cells)
        print("| " + " | ".join(cells) + " |", flush=True)

    def add(self, what, figure, target="", reference="", ratio=""):
        self.line(what, figure, target, reference, ratio)


def rate(number):
    return f"{number:,.0f}/s"


def milliseconds(number):
    return f"{number:.2f} ms" if number < 10 else f"{number:.0f} ms"


def ratio(number, reference):
    return f"{number / reference:.2f}"


def median(runs, key):
    return statistics.median(run[key] for run in runs)


def program(*arguments):
    return subprocess.run([str(PROGRAM), *map(str, arguments)], check=True, capture_output=True, text=True, env=os.environ | QUIET).stdout


def figures(*arguments):
    return json.loads(program("bench", *arguments))


def resident(server):
    status = pathlib.Path(f"/proc/{server.process.pid}/status").read_text()
    return int(re.search(r"VmRSS:\s+(\d+)", status)[1]) / 1024


def peak(server):
    status = pathlib.Path(f"/proc/{server.process.pid}/status").read_text()
    return int(re.search(r"VmHWM:\s+(\d+)", status)[1]) / 1024


def processor_time(server):
    fields = pathlib.Path(f"/proc/{server.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def wrk(server, script, path="/", seconds=10, connections=64, headers=(), **environment):
    command = ["wrk", f"-c{connections}", "-t1", f"-d{seconds}s", "--timeout", "30s", "-s", str(HERE / script)]
    for name, value in headers:
        command += ["-H", f"{name}: {value}"]
    begun = processor_time(server)
    output = subprocess.run(
        [*command, server.address + path], check=True, capture_output=True, text=True, timeout=seconds + 60,
        env=os.environ | {name: str(value) for name, value in environment.items()}).stdout
    result = json.loads(output[output.index("RESULT ") + 7:])
    result["rate"] = result["good"] / result["seconds"]
    result["cpu"] = (processor_time(server) - begun) * 1000 / max(result["good"], 1)
    return result


def bare_commits(folder, seconds=2):
    """SQLite alone: one row a commit, `synchronous=FULL`, one caller."""
    connection = sqlite3.connect(folder / "bare.db", isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("CREATE TABLE IF NOT EXISTS rows (id INTEGER PRIMARY KEY, value TEXT NOT NULL)")
    done, begun = 0, time.monotonic()
    while time.monotonic() - begun < seconds:
        connection.execute("INSERT INTO rows (value) VALUES (?)", (f"row {done}",))
        done += 1
    connection.close()
    return done / (time.monotonic() - begun)


def drafts(folder, number):
    """Complete drafts: application, session and form token of each."""
    out = folder / "drafts.tsv"
    program("bench", "drafts", "--data", folder / "data", "--count", number, "--out", out)
    return [line.split("\t") for line in out.read_text().splitlines()]


def forms(folder, lines):
    file = folder / "forms.tsv"
    file.write_text("".join(f"{path}\tsession={session}\t{body}\n" for path, session, body in lines))
    return file


def patience(lines):
    """How long a client waits for all of them: it always takes the whole time, so that it is not long."""
    return 5 + len(lines) // 500


def check(data):
    subprocess.run([str(PROGRAM), "check", "--data", str(data)], check=True, capture_output=True)


def measure_commits(table, folder):
    bare = statistics.median(bare_commits(folder) for _ in range(RUNS))
    table.add("SQLite, one row a commit, FULL", rate(bare), "(reference)")
    runs = []
    for run in range(RUNS):
        found = figures("writes", "--file", folder / f"writes{run}.db", "--count", count(60_000))
        runs.append({"rate": found["count"] / found["seconds"]})
    grouped = median(runs, "rate")
    table.add("one row, 64 callers, grouped commits", rate(grouped), "", f"bare commit {rate(bare)}", ratio(grouped, bare))
    return bare


def measure_service(table, folder, bare):
    runs = []
    for run in range(RUNS):
        found = figures("submissions", "--data", folder / f"service{run}", "--count", count(6_000))
        found["rate"] = found["count"] / found["seconds"]
        runs.append(found)
        check(folder / f"service{run}")
    figure = f"{rate(median(runs, 'rate'))}, p99 {milliseconds(median(runs, 'p99'))}, CPU {milliseconds(median(runs, 'cpu'))}"
    table.add("提交申报书 (初定), service alone", figure, "", f"bare commit {rate(bare)}", ratio(median(runs, "rate"), bare))


def measure_submissions(table, folder, bare):
    runs, memory = [], 0
    for run in range(RUNS):
        place = folder / f"http{run}"
        place.mkdir()
        lines = drafts(place, count(6_000))
        file = forms(place, [
            (f"/me/applications/{id}/submit", session, urllib.parse.urlencode({"_token": token, "_key": id}))
            for id, session, token in lines])
        server = Server(place, program=PROGRAM, environment=QUIET).start()
        result = wrk(server, "submit.lua", seconds=patience(lines), FORMS=file, METHOD="POST", EXPECTED=303)
        memory = max(memory, peak(server))
        server.stop()
        database = sqlite3.connect(place / "data" / "zhicheng.sqlite")
        stored = database.execute("SELECT COUNT(*) FROM applications WHERE state = 'inProgress'").fetchone()[0]
        database.close()
        check(place / "data")
        assert result["good"] == stored == len(lines), (result, stored, len(lines))
        runs.append(result)
    figure = f"{rate(median(runs, 'rate'))}, p50 {milliseconds(median(runs, 'p50'))}, p99 {milliseconds(median(runs, 'p99'))}"
    table.add("提交申报书 (初定) over HTTP, 64 connections", figure, "≥ 2,500/s, p99 ≤ 40 ms", f"bare commit {rate(bare)}",
              ratio(median(runs, "rate"), bare))
    table.add("… its processor time in the server", milliseconds(median(runs, "cpu")))
    table.add("… resident at its peak", f"{memory:.0f} MB", "≤ 300 MB")


def measure_autosave(table, folder):
    place = folder / "autosave"
    place.mkdir()
    lines = drafts(place, count(500))
    body = {"series": "engineering", "title": "engineering-assistant", "specialty": "engineering-01"}
    repeated = []
    for turn in range(20):
        for id, session, token in lines:
            fields = body | {"subspecialty": f"engineering-01-0{turn % 3 + 1}", "graduationDate": f"2020-06-{turn % 28 + 1:02}"}
            repeated.append((f"/me/applications/{id}/fill/basic", session, urllib.parse.urlencode({"_token": token} | fields)))
    file = forms(place, repeated)
    server = Server(place, program=PROGRAM, environment=QUIET).start()
    try:
        result = wrk(server, "submit.lua", seconds=patience(repeated), FORMS=file, METHOD="PATCH", EXPECTED=200)
    finally:
        server.stop()
    assert result["good"] == len(repeated), result
    figure = f"{rate(result['rate'])}, p50 {milliseconds(result['p50'])}, p99 {milliseconds(result['p99'])}"
    table.add("autosave of 基本信息 over HTTP", figure, "≥ 4,000/s, p99 ≤ 25 ms", f"CPU {milliseconds(result['cpu'])}")


def session(data, username):
    unit, token, _ = program("bench", "session", "--data", data, "--username", username).strip("\n").split("\t")
    return unit, token


def measure_worklists(table, folder):
    costs = {}
    for size in (count(10_000), count(1_000_000)):
        place = folder / f"scale{size}"
        place.mkdir()
        begun = time.monotonic()
        program("demo", "--scale", size, "--units", 5_000, "--data", place / "data")
        print(f"    {size:,} applications made in {time.monotonic() - begun:.0f} s", file=sys.stderr)
        for who, username in (("a large employer", "scale-unit-1"), ("the accepting authority", "scale-unit-0")):
            unit, token = session(place / "data", username)
            server = Server(place, program=PROGRAM, environment=QUIET).start()
            address = f"/units/{unit}/initial-determinations"
            cookie = [("Cookie", f"session={token}")]
            runs = [wrk(server, "pages.lua", address, 5, 32, cookie, EXPECTED=200) for _ in range(RUNS)]
            server.stop()
            assert all(run["bad"] == 0 for run in runs), runs
            cost = median(runs, "cpu")
            costs.setdefault(who, []).append(cost)
            first = costs[who][0]
            last = len(costs[who]) == 2
            figure = f"{rate(median(runs, 'rate'))}, p99 {milliseconds(median(runs, 'p99'))}, CPU {milliseconds(cost)}"
            table.add(f"worklist of {who}, {size:,} applications", figure, "≥ 3,000/s" + (", cost ≤ 1.3 ×" if last else ""),
                      f"CPU at {count(10_000):,}: {milliseconds(first)}" if last else "", ratio(cost, first) if last else "")


def measure_home(table, folder):
    place = folder / "home"
    place.mkdir()
    server = Server(place, program=PROGRAM, environment=QUIET).start()
    idle = resident(server)
    try:
        runs = [wrk(server, "pages.lua", "/", 4, EXPECTED=200) for _ in range(RUNS)]
        health = [wrk(server, "pages.lua", "/healthz", 3, EXPECTED=200) for _ in range(RUNS)]
        base = median(health, "rate")
        table.add("home, anonymous", f"{rate(median(runs, 'rate'))}, p99 {milliseconds(median(runs, 'p99'))}", "≥ 15,000/s",
                  f"/healthz {rate(base)}", ratio(median(runs, "rate"), base))
        with urllib.request.urlopen(server.address + "/") as answer:
            tag = answer.headers.get("ETag")
        if tag:
            runs = [wrk(server, "pages.lua", "/", 4, headers=[("If-None-Match", tag)], EXPECTED=304) for _ in range(RUNS)]
            table.add("home, unchanged (ETag, 304)", rate(median(runs, "rate")), "≥ 25,000/s", f"/healthz {rate(base)}",
                      ratio(median(runs, "rate"), base))
        else:
            table.add("home, unchanged (ETag, 304)", "no ETag on the page", "≥ 25,000/s")
    finally:
        server.stop()
    table.add("resident idle", f"{idle:.0f} MB", "≤ 80 MB")


def measure_start(table, folder):
    place = folder / "home"
    times = []
    for _ in range(5):
        server = Server(place, program=PROGRAM, environment=QUIET)
        begun = time.monotonic()
        server.start()
        times.append((time.monotonic() - begun) * 1000)
        server.stop()
    table.add("start to first answer, existing database", milliseconds(statistics.median(times)), "≤ 300 ms")


def measure_documents(table, folder):
    runs = [figures("forms", "--data", folder / f"forms{run}", "--count", count(400)) for run in range(RUNS)]
    table.add("申报书 PDF", f"CPU {milliseconds(median(runs, 'cpu'))}", "≤ 15 ms (评审表, 6 pages)")
    speed = subprocess.run(
        ["openssl", "speed", "-seconds", "3", "-multi", str(CORES), "rsa3072"], check=True, capture_output=True, text=True).stdout
    raw = float(re.search(r"rsa\s*3072 bits\s+\S+\s+\S+\s+([\d.]+)", speed)[1])
    runs = []
    for run in range(RUNS):
        found = figures("certificates", "--data", folder / f"certificates{run}", "--count", count(1_000))
        found["rate"] = found["count"] / found["seconds"]
        assert found["count"] == count(1_000)
        check(folder / f"certificates{run}")
        runs.append(found)
    figure = f"{rate(median(runs, 'rate'))}, CPU {milliseconds(median(runs, 'cpu'))}"
    table.add("certificates, from order to stored signed PDF", figure, "≥ 0.5 × raw RSA-3072", f"openssl speed {rate(raw)}",
              ratio(median(runs, "rate"), raw))


def main():
    wanted = set(sys.argv[1:])
    table = Table()
    with tempfile.TemporaryDirectory(prefix="zhicheng-bench-") as name:
        folder = pathlib.Path(name)
        bare = measure_commits(table, folder)
        parts = {
            "service": lambda: measure_service(table, folder, bare), "submit": lambda: measure_submissions(table, folder, bare),
            "autosave": lambda: measure_autosave(table, folder), "home": lambda: measure_home(table, folder),
            "start": lambda: measure_start(table, folder), "documents": lambda: measure_documents(table, folder),
            "worklists": lambda: measure_worklists(table, folder),
        }
        for part, measure in parts.items():
            if not wanted or part in wanted:
                measure()


main()
