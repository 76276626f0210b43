"""Figures of what is written: commits, submissions, autosave."""
import sqlite3
import time
import urllib.parse

from load import check, inside, program, send, serve
from machine import Watch, memory, repeat
from table import Target


def bare_commits(folder, number, seconds=2):
    """SQLite alone: one row a commit, `synchronous=FULL`, one caller."""
    connection = sqlite3.connect(folder / f"bare{number}.sqlite", isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("CREATE TABLE rows (id INTEGER PRIMARY KEY, value TEXT NOT NULL)")
    done = 0
    with Watch() as watch:
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            connection.execute("INSERT INTO rows (value) VALUES (?)", (f"row {done}",))
            done += 1
    connection.close()
    return {"rate": done / watch.seconds, "others": watch.others}


def commits(bench):
    """The reference of all writes; gives the bare rate."""
    runs = repeat(lambda number: bare_commits(bench.folder, number), bench.runs)
    bare = bench.table.add("bare commit: SQLite, synchronous=FULL, one row each, one caller", runs, "rate", "/s")
    runs = repeat(
        lambda number: inside("writes", "--file", bench.folder / f"grouped{number}.sqlite", "--count", bench.count(60_000)),
        bench.runs)
    bench.table.add(
        "one row each, 64 callers, commits shared", runs, "rate", "/s", cpu=True, reference=("bare commit", bare))
    return bare


# Applications that were submitted, with the form as it was then.
SUBMITTED = "SELECT COUNT(*) FROM applications a JOIN snapshots s ON s.application_id = a.id WHERE a.state = 'inProgress'"
SAVED = "SELECT DISTINCT version FROM application_sections WHERE section_id = 'basic'"
TURNS = 20


def drafts(place, number, employers=100, environment=None):
    """Complete drafts: application, session and form token of each."""
    out = place / "drafts.tsv"
    program(
        "bench", "drafts", "--data", place / "data", "--count", number, "--employers", employers, "--out", out,
        environment=environment)
    return [line.split("\t") for line in out.read_text().splitlines()]


def submission_forms(prepared):
    """Each draft is submitted once."""
    return [
        (f"/me/applications/{id}/submit", f"session={session}", urllib.parse.urlencode({"_token": token, "_key": id}))
        for id, session, token in prepared]


def saving_forms(prepared):
    """基本信息 of each draft is saved so many times, with another value each time."""
    form = {"series": "engineering", "title": "engineering-assistant", "specialty": "engineering-01"}
    forms = []
    for turn in range(TURNS):
        changed = form | {"subspecialty": f"engineering-01-0{turn % 3 + 1}", "graduationDate": f"2020-06-{turn + 1:02}"}
        forms += [
            (f"/me/applications/{id}/fill/basic", f"session={session}", urllib.parse.urlencode({"_token": token} | changed))
            for id, session, token in prepared]
    return forms


def submit_all(bench, number):
    """Every draft is submitted once; afterwards the database holds each of them and nothing is wrong with it."""
    place = bench.room(f"submissions{number}")
    forms = submission_forms(drafts(place, bench.count(6_000)))
    server = serve(place)
    try:
        found = send([server], "POST", forms, 303)
        found["peak"] = memory(server.process.pid, "VmHWM")
    finally:
        server.stop()
    database = sqlite3.connect(place / "data" / "zhicheng.sqlite")
    assert database.execute(SUBMITTED).fetchone()[0] == len(forms)
    database.close()
    check(place / "data")
    bench.leave(place)
    return found


def submissions(bench):
    bare = bench.bare
    runs = repeat(lambda number: submit_all(bench, number), bench.runs)
    what = "提交申报书 of a 初定 over HTTP, 64 connections"
    bench.table.add(what, runs, "rate", "/s", Target("≥", 2_500), cpu=True, reference=("bare commit", bare))
    bench.table.add("… its slowest in a hundred", runs, "p99", "ms", Target("≤", 40))
    bench.table.add("… resident at the peak of it", runs, "peak", "MB", Target("≤", 300))

    def alone(number):
        place = bench.room(f"service{number}")
        found = inside("submissions", "--data", place / "data", "--count", bench.count(6_000))
        check(place / "data")
        bench.leave(place)
        return found

    runs = repeat(alone, bench.runs)
    bench.table.add("… by the service alone, without HTTP", runs, "rate", "/s", cpu=True, reference=("bare commit", bare))


def save_all(bench, number):
    """Each of 500 applicants saves 基本信息 twenty times, another value each time; the last one stands in the end."""
    place = bench.room(f"autosave{number}")
    forms = saving_forms(drafts(place, bench.count(500)))
    server = serve(place)
    try:
        found = send([server], "PATCH", forms, 200)
    finally:
        server.stop()
    check(place / "data")
    database = sqlite3.connect(place / "data" / "zhicheng.sqlite")
    versions = database.execute(SAVED).fetchall()
    assert versions == [(TURNS + 1,)], versions
    database.close()
    bench.leave(place)
    return found


def autosave(bench):
    runs = repeat(lambda number: save_all(bench, number), bench.runs)
    bench.table.add(
        "autosave of 基本信息 over HTTP, 64 connections", runs, "rate", "/s", Target("≥", 4_000), cpu=True,
        reference=("bare commit", bench.bare))
    bench.table.add("… its slowest in a hundred", runs, "p99", "ms", Target("≤", 25))
