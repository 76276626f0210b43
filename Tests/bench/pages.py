"""Figures of pages: the public ones, worklists, an application under examination."""
import sys
import time

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


def signed_in(data, names):
    """Unit and session of each account."""
    lines = program("bench", "session", "--data", data, *names).splitlines()
    return [line.split("\t")[:2] for line in lines]


def worklists(bench):
    """The first page of the worklists of fifty employers in turn, and of the accepting authority's."""
    costs = {}
    for size in (bench.count(10_000), bench.count(1_000_000)):
        place = bench.room(f"scale{size}")
        begun = time.monotonic()
        program("demo", "--scale", size, "--units", 5_000, "--data", place / "data")
        print(f"    {size:,} applications made in {time.monotonic() - begun:.0f} s", file=sys.stderr)
        # The first hundred units have half of the applications, so these fifty have both kinds.
        employers = signed_in(place / "data", [f"scale-unit-{number}" for number in range(2, 202, 4)])
        authority = signed_in(place / "data", ["scale-unit-0"])
        server = serve(place)
        try:
            for what, units in (("fifty employers", employers), ("the accepting authority", authority)):
                pages = [(f"/units/{unit}/examinations/initial-determination", f"session={session}", "") for unit, session in units]
                runs = repeat(lambda _: ask(server, pages), bench.runs)
                # The first size is the reference of the second.
                reference = ("CPU at the smaller size", costs[what]) if what in costs else None
                bench.table.add(
                    f"worklist of {what} with {size:,} applications", runs, "rate", "/s", Target("≥", 3_000), cpu=True)
                costs[what] = bench.table.add(
                    "… processor time of a page", runs, "cpu", "ms", reference=reference,
                    ratio_target=Target("≤", 1.3) if reference else None)
            examination(bench, server, employers)
        finally:
            server.stop()
        bench.leave(place)


def examination(bench, server, employers):
    """An application as an employer examines it."""
    unit, session = employers[0]
    cookie = f"session={session}"
    listed = f"/units/{unit}/examinations/initial-determination"
    page = bench.link(server, f"{listed}?tab=underExamination", f"{listed}/", cookie)
    runs = repeat(lambda _: ask(server, [(page, cookie, "")]), bench.runs)
    bench.table.add("examination page of a 初定 (6 sections): processor time", runs, "cpu", "ms", Target("≤", 3))
