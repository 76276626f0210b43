"""Figures on PostgreSQL: a server of Debian's package that keeps what it acknowledges, in a temporary folder."""
import contextlib
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time

import load
from load import check, program, serve
from machine import CORES, Watch, repeat
from share import Share
from table import Target
from writes import SAVED, SUBMITTED, TURNS, drafts, saving_forms, submission_forms

# After load, which knows where this module is.
from cluster import BIN, USER, Cluster, address

# As in production, and no larger than suits a machine that the nodes share.
SETTINGS = {
    "fsync": "on", "synchronous_commit": "on", "full_page_writes": "on", "autovacuum": "on", "shared_buffers": "1GB",
    "max_wal_size": "4GB", "random_page_cost": "1.1", "max_connections": "200", "wal_level": "replica",
    "log_min_messages": "fatal"}
CLIENTS = 64
REPEATED = "SELECT xact_rollback FROM pg_stat_database WHERE datname = current_database()"
EMPLOYERS = 5_000


@contextlib.contextmanager
def cluster():
    """A server, in a folder that the user it runs as can reach; gone afterwards."""
    if BIN is None:
        sys.exit("PostgreSQL is not installed: make bench-packages installs it")
    folder = pathlib.Path(tempfile.mkdtemp(prefix="zhicheng-bench-pg-"))
    server = Cluster(folder, settings=SETTINGS)
    try:
        yield server.create().start()
    finally:
        server.stop()
        shutil.rmtree(folder, ignore_errors=True)


class Database:
    """One database of the server."""

    def __init__(self, server, name, template="template0"):
        self.server = server
        self.name = name
        server.query(f"CREATE DATABASE {name} TEMPLATE {template}")
        self.environment = {"DATABASE_URL": address(name, server)}
        self.process = server.process.pid

    def query(self, sql):
        # A million rows take their time to be looked through.
        return self.server.query(sql, self.name, timeout=600)

    def number(self, sql):
        return float(self.query(sql)[0][0])

    def remove(self):
        self.server.query(f"DROP DATABASE {self.name} WITH (FORCE)")


def bare_commits(bench, number, seconds=10):
    """`pgbench -N`: three statements and a row of history to a commit, without the rows that all of them would change."""
    database = Database(bench.cluster, f"bare{number}")
    connection = ["-h", "127.0.0.1", "-p", str(bench.cluster.port), "-U", USER, database.name]
    subprocess.run([str(BIN / "pgbench"), "-i", "-q", "-s", "20", *connection], check=True, capture_output=True)
    bench.cluster.query("CHECKPOINT")
    with Watch(database.process) as watch:
        printed = subprocess.run(
            [str(BIN / "pgbench"), "-N", "-c", str(CLIENTS), "-j", str(CORES), "-T", str(seconds), *connection], check=True,
            capture_output=True, text=True).stdout
    database.remove()
    rate = float(re.search(r"tps = ([\d.]+)", printed)[1])
    return {"rate": rate, "cpu": watch.server * 1000 / (rate * seconds), "others": watch.others}


class Load:
    """Drafts that are made once and sent to so many nodes, on a copy of their database each time.

    As many were submitted before: a site in use has no empty tables, and who began a form next to another seldom submits it
    in the same second. The nodes have carried out `warming` others when the time begins: a connection's first requests cost
    several times what the later ones do, because it prepares its statements.
    """

    def __init__(self, bench, name, count, warming, forms):
        self.bench, self.name = bench, name
        self.place = bench.room(f"{name}-postgresql")
        self.filled = Database(bench.cluster, name)
        prepared = drafts(self.place, 2 * count + warming, bench.count(EMPLOYERS), self.filled.environment)
        # Nobody waits for those who began before.
        random.Random(7).shuffle(prepared)
        server = serve(self.place, self.filled.environment)
        try:
            load.send([server], "POST", submission_forms(prepared[count + warming:]), 303)
        finally:
            server.stop()
        self.forms, self.warming = forms(prepared[:count]), forms(prepared[count:count + warming])
        self.drafts = count + warming
        self.before = self.filled.number(SUBMITTED)
        self.filled.query("VACUUM ANALYZE")

    def run(self, nodes, method, status, verify, cores=None):
        """Sends all forms; `verify` then looks into the database, as does `zhicheng check`. With `cores`, each node gets so
        much processor time a second."""
        database = Database(self.bench.cluster, f"{self.name}_run", template=self.name)
        self.bench.cluster.query("CHECKPOINT")
        with contextlib.ExitStack() as closing:
            shares = [closing.enter_context(Share(number, cores)) for number in range(nodes)] if cores else []
            servers = []
            for _ in range(nodes):
                servers.append(serve(self.place, database.environment))
                closing.callback(servers[-1].stop)
            load.send(servers, method, self.warming, status)
            for share, server in zip(shares, servers):
                share.hold(server.process)
            repeated = database.number(REPEATED)
            size, log = database.number("SELECT pg_database_size(current_database())"), self.written()
            found = load.send(servers, method, self.forms, status, database.process)
            found["log"] = (self.written() - log) / len(self.forms) / 1024
            found["grown"] = (database.number("SELECT pg_database_size(current_database())") - size) / len(self.forms) / 1024
            found["server"] = found["each"][-1]
        # A connection tells what it counted when it has nothing to do, or ends.
        found["repeated"] = (database.number(REPEATED) - repeated) / len(self.forms)
        verify(database)
        check(self.place / "data", database.environment)
        database.remove()
        return found

    def written(self):
        """Bytes that the server has written to its log since it was made."""
        return float(self.bench.cluster.query("SELECT pg_current_wal_insert_lsn() - '0/0'::pg_lsn")[0][0])


def commits(bench):
    """The reference of all writes; gives the bare rate."""
    runs = repeat(lambda number: bare_commits(bench, number), bench.runs)
    return bench.table.add(f"bare commit: PostgreSQL, pgbench -N, {CLIENTS} clients", runs, "rate", "/s", cpu=True)


def submissions(bench):
    bare = bench.postgresql_bare
    work = Load(bench, "submissions", bench.count(2_000), bench.count(800), submission_forms)

    def verify(database):
        assert database.number(SUBMITTED) == work.drafts + work.before

    def measure(nodes, name, cores=None, **target):
        runs = repeat(lambda _: work.run(nodes, "POST", 303, verify, cores), bench.runs)
        rate = bench.table.add(
            f"提交申报书 of a 初定 over HTTP, 64 connections, PostgreSQL, {name}", runs, "rate", "/s", cpu=True, **target)
        bench.table.add("… its slowest in a hundred", runs, "p99", "ms")
        bench.table.add("… processor time of PostgreSQL in it", runs, "server", "ms")
        bench.table.add("… transactions repeated for each", runs, "repeated", "")
        return rate, runs

    one, runs = measure(1, "one node", reference=("pgbench -N", bare))
    bench.table.add("… written to PostgreSQL's log for each", runs, "log", "KB")
    bench.table.add("… by which the database grows with each", runs, "grown", "KB")
    measure(2, "two nodes", reference=("one node", one))
    # On the cores that it shares with them PostgreSQL is the limit of one node already. Nodes that get less show what a second
    # one brings until then.
    small = "of a quarter of a core"
    one, _ = measure(1, f"one node {small}", cores=0.25)
    measure(2, f"two nodes {small}", cores=0.25, reference=("one node", one), ratio_target=Target("≥", 1.6))
    work.filled.remove()


def autosave(bench):
    bare = bench.postgresql_bare
    work = Load(bench, "autosave", bench.count(300), bench.count(60), saving_forms)

    def verify(database):
        assert database.query(f"{SAVED} AND version > 1") == [[str(TURNS + 1)]]

    for nodes, name in ((1, "one node"), (2, "two nodes")):
        runs = repeat(lambda _: work.run(nodes, "PATCH", 200, verify), bench.runs)
        bench.table.add(
            f"autosave of 基本信息 over HTTP, 64 connections, PostgreSQL, {name}", runs, "rate", "/s", cpu=True,
            reference=("pgbench -N", bare))
        bench.table.add("… its slowest in a hundred", runs, "p99", "ms")
        bench.table.add("… transactions repeated for each", runs, "repeated", "")
    work.filled.remove()


def copied(bench, place, name):
    """What stands in the folder's SQLite file, copied into PostgreSQL as an operator would: through COPY."""
    database = Database(bench.cluster, name)
    begun = time.monotonic()
    program(
        "copy", "--from", f"sqlite:{place / 'data' / 'zhicheng.sqlite'}", "--to", database.environment["DATABASE_URL"])
    taken = time.monotonic() - begun
    database.query("VACUUM ANALYZE")
    gigabytes = database.number("SELECT pg_database_size(current_database())") / 2**30
    print(f"    copied into PostgreSQL in {taken:.0f} s, {gigabytes:.2f} GB there", file=sys.stderr)
    return database
