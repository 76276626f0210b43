"""The figures of the platform beside references of the same run: `make bench` prints the table.

`bench.py [PART …]` measures these parts alone. Everything runs on loopback in a temporary folder, bounded in count and
time. `BENCH_SCALE` divides all counts, for trying the driver itself.
"""
import contextlib
import functools
import os
import pathlib
import re
import shutil
import signal
import sys
import tempfile
import urllib.request

import documents
import lists
import machine
import pages
import postgresql
import process
import writes
from table import Table

PARTS = {
    "submissions": writes.submissions, "autosave": writes.autosave, "postgresql-submissions": postgresql.submissions,
    "postgresql-autosave": postgresql.autosave, "public": pages.public, "start": process.start,
    "documents": documents.documents, "certificates": documents.certificates, "worklists": pages.worklists,
    "exports": lists.exports, "search": lists.search,
}


class Bench:
    """What all measurements share."""

    runs = 3
    scale = max(float(os.environ.get("BENCH_SCALE", "1")), 1)

    def __init__(self, folder):
        self.folder = folder
        self.table = Table()
        # What ends with the run.
        self.closing = contextlib.ExitStack()

    @functools.cached_property
    def cluster(self):
        """A PostgreSQL server of this run, started when the first figure asks for it."""
        return self.closing.enter_context(postgresql.cluster())

    @functools.cached_property
    def postgresql_bare(self):
        """The same of PostgreSQL."""
        return postgresql.commits(self)

    @functools.cached_property
    def bare(self):
        """The bare commit rate of this run, measured when the first figure asks for it."""
        return writes.commits(self)

    def count(self, number):
        return max(int(number / self.scale), 20)

    def room(self, name):
        place = self.folder / name
        place.mkdir()
        return place

    def leave(self, place):
        shutil.rmtree(place)

    def link(self, server, path, prefix, cookie=""):
        """The first link on a page that begins so."""
        request = urllib.request.Request(server.address + path, headers={"Cookie": cookie} if cookie else {})
        with urllib.request.urlopen(request) as found:
            page = found.read().decode()
        return re.search(rf'href="({re.escape(prefix)}[^"?/]+)"', page)[1]


def main(wanted):
    unknown = set(wanted) - set(PARTS)
    if unknown:
        sys.exit(f"unknown: {', '.join(sorted(unknown))}; known: {', '.join(PARTS)}")
    # Ended from outside, it leaves no server behind.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    print(machine.description(), flush=True)
    with tempfile.TemporaryDirectory(prefix="zhicheng-bench-") as name:
        bench = Bench(pathlib.Path(name))
        with bench.closing:
            for part in wanted or PARTS:
                PARTS[part](bench)
    missed = bench.table.missed
    print(f"{len(missed)} targets missed{': ' + '; '.join(missed) if missed else ''}")


main(sys.argv[1:])
