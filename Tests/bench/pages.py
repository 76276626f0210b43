"""Figures of pages: the public ones, worklists, an application under examination."""
import sys
import time

import postgresql
from load import answer, ask, program, serve
from machine import repeat
from table import Target


def public(bench):
    """The pages that everybody sees, by everybody who is not signed in."""
    place = bench.room("public")
    program("demo", "--scale", 20, "--units", 20, "--data", place / "data")
    server = serve(place)
    try:
        base = repeat(lambda _: ask(server, [("/healthz", "", "")]), bench.runs)
        health = bench.table.add("/healthz: the server with nothing to do", base, "rate", "/s", cpu=True)
        listed = "/apply/initial-determination"
        detail = bench.link(server, listed, listed + "/")
        for what, path in (("home", "/"), ("职称初定, list of authorities", listed), ("one authority", detail)):
            runs = repeat(lambda _: ask(server, [(path, "", "")]), bench.runs)
            bench.table.add(
                f"{what}, anonymous", runs, "rate", "/s", Target("≥", 15_000), cpu=True, reference=("/healthz", health))
            tag = answer(server, (path, "", ""))[1]
            assert tag, f"{path} has no entity tag"
            runs = repeat(lambda _: ask(server, [(path, "", tag)], status=304), bench.runs)
            bench.table.add(
                "… unchanged: 304 by its ETag", runs, "rate", "/s", Target("≥", 25_000), cpu=True,
                reference=("/healthz", health))
    finally:
        server.stop()


def signed_in(data, names, environment=None):
    """Unit and session of each account."""
    lines = program("bench", "session", "--data", data, *names, environment=environment).splitlines()
    return [line.split("\t")[:2] for line in lines]


def worklists(bench):
    """The first page of the worklists of fifty employers in turn, and of the accepting authority's: on SQLite, and of the
    same rows copied into PostgreSQL. At either size there are as many units as leave every page full."""
    costs = {}
    for size in (bench.count(10_000), bench.count(1_000_000)):
        place = bench.room(f"scale{size}")
        begun = time.monotonic()
        program("demo", "--scale", size, "--units", min(size // 50, 5_000), "--data", place / "data")
        print(f"    {size:,} applications made in {time.monotonic() - begun:.0f} s", file=sys.stderr)
        # The first fiftieth of the units have half of the applications, so these fifty have both kinds.
        employers = signed_in(place / "data", [f"scale-unit-{number}" for number in range(2, 202, 4)])
        authority = signed_in(place / "data", ["scale-unit-0"])
        lists = {"fifty employers": employers, "the accepting authority": authority}
        server = serve(place)
        try:
            measure_worklists(bench, server, lists, f"{size:,} applications", costs)
            examination(bench, server, employers)
        finally:
            server.stop()
        copied = postgresql.copied(bench, place, f"scale{size}")
        server = serve(place, copied.environment)
        try:
            measure_worklists(bench, server, lists, f"{size:,} applications on PostgreSQL", costs, copied)
        finally:
            server.stop()
        copied.remove()
        bench.leave(place)


def measure_worklists(bench, server, lists, where, costs, database=None):
    """The rate and the cost of a page; the smaller size, which is measured first, is the reference of the larger."""
    process = database.process if database else None
    for what, units in lists.items():
        pages = [
            (f"/units/{unit}/examinations/initial-determination?tab=all", f"session={session}", "") for unit, session in units]
        runs = repeat(lambda _: ask(server, pages, database=process), bench.runs)
        bench.table.add(
            f"worklist of {what} with {where}", runs, "rate", "/s", None if database else Target("≥", 3_000), cpu=True)
        key = what, process
        reference = ("CPU at the smaller size", costs[key]) if key in costs else None
        costs[key] = bench.table.add(
            "… processor time of a page" + (", PostgreSQL's with it" if database else ""), runs, "cpu", "ms",
            reference=reference, ratio_target=Target("≤", 1.3) if reference else None)


def examination(bench, server, employers):
    """An application as an employer examines it."""
    unit, session = employers[0]
    cookie = f"session={session}"
    listed = f"/units/{unit}/examinations/initial-determination"
    page = bench.link(server, f"{listed}?tab=underExamination", f"{listed}/", cookie)
    runs = repeat(lambda _: ask(server, [(page, cookie, "")]), bench.runs)
    bench.table.add("examination page of a 初定 (6 sections): processor time", runs, "cpu", "ms", Target("≤", 3))
