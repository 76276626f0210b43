"""The primary of a PostgreSQL pair is killed under load and its standby promoted: nothing that was acknowledged is lost."""
import pathlib
import shutil
import tempfile
import threading
import time

import cluster
import pytest
from cluster import Cluster, wait_until
from drafts import connect, prepare
from nodes import standing
from server import Server
from storm import ALL, NOTHING, QUIET, check

APPLICANTS = 240
CLIENTS = 6


@pytest.fixture
def pair():
    """A primary and a standby that has everything before a commit is answered."""
    if cluster.BIN is None:
        pytest.skip("PostgreSQL is not installed: make test-packages installs it")

    folder = pathlib.Path(tempfile.mkdtemp(prefix="zhicheng-pair-"))
    primary, standby = Cluster(folder, "primary"), Cluster(folder, "standby")
    try:
        primary.create().start()
        standby.follow(primary).start()
        primary.replicate_at_once()
        yield primary, standby
    finally:
        standby.stop()
        primary.stop()
        shutil.rmtree(folder, ignore_errors=True)


class Load:
    """People who each press 提交申报书 once, on one node or the other, one after the other."""

    def __init__(self, drafts, nodes):
        self.waiting = list(drafts)
        self.nodes = nodes
        self.acknowledged = []
        self.refused = []
        self.broken = []
        self.condition = threading.Condition()
        self.threads = [threading.Thread(target=self.run, args=(number,)) for number in range(CLIENTS)]
        for thread in self.threads:
            thread.start()

    def run(self, number):
        node = self.nodes[number % len(self.nodes)]
        connection = connect(node.port)
        while True:
            with self.condition:
                if not self.waiting:
                    break
                draft = self.waiting.pop()
            try:
                status, place, draft.page = draft.submit(connection)
                outcome = self.acknowledged if (status, place) == (303, draft.done) else self.refused
                draft.status = status
            except Exception:
                outcome = self.broken
                connection.close()
            with self.condition:
                outcome.append((draft, time.monotonic()))
                self.condition.notify_all()
        connection.close()

    def wait_for(self, holds, what, timeout=30):
        with self.condition:
            assert self.condition.wait_for(lambda: holds(self), timeout), f"{what}: not within {timeout} s"

    def acknowledged_since(self, moment):
        return [at for _, at in self.acknowledged if at > moment]

    def end(self):
        for thread in self.threads:
            thread.join(timeout=40)
            assert not thread.is_alive()


@pytest.mark.parametrize("is_late", [False, True], ids=["promoted at once", "promoted when requests were refused"])
def test_nothing_acknowledged_is_lost_with_the_primary(program, folder, pair, is_late):
    primary, standby = pair
    database = primary.database("zhicheng")
    environment = {**QUIET, "DATABASE_URL": cluster.address(database, primary, standby)}
    drafts = prepare(program, folder / "data", APPLICANTS, environment=environment)
    nodes = [Server(folder, program=program, environment=environment).start() for _ in range(2)]
    try:
        load = Load(drafts, nodes)
        load.wait_for(lambda load: len(load.acknowledged) >= 40, "submissions are acknowledged")
        killed = time.monotonic()
        primary.kill()
        if is_late:
            load.wait_for(lambda load: load.refused, "a request is refused")
        promoting = time.monotonic()
        standby.promote()
        promoted = time.monotonic()
        load.wait_for(lambda load: load.acknowledged_since(promoting), "service returns")
        load.end()

        found = standing(standby, database)
        assert len(found) == APPLICANTS
        lost = {draft.application: found[draft.application] for draft, _ in load.acknowledged if found[draft.application] != ALL}
        assert lost == {}
        assert {id: row for id, row in found.items() if row not in (NOTHING, ALL)} == {}
        # Whoever was told that nothing was done can rely on it; where that isn't known, the sentence says so.
        for draft, _ in load.refused:
            assert draft.status == 503, (draft.status, draft.page)
            if "本次操作没有执行" in draft.page:
                assert found[draft.application] == NOTHING
            else:
                assert "无法确认本次操作是否已经完成" in draft.page
        if is_late:
            assert load.refused

        # The nodes weren't restarted. Whoever wasn't acknowledged presses again: now all are there, once.
        connections = [connect(node.port) for node in nodes]
        again = [draft for draft, _ in load.refused + load.broken]
        for number, draft in enumerate(again):
            assert draft.submit(connections[number % 2])[:2] == (303, draft.done)
        for connection in connections:
            connection.close()
        assert all(row == ALL for row in standing(standby, database).values())
        first = min(load.acknowledged_since(promoting))
        print(
            f"{len(load.acknowledged)} acknowledged, {len(load.refused)} refused, {len(load.broken)} broken; promotion took"
            f" {promoted - promoting:.2f} s; without service {first - killed:.2f} s, {first - promoting:.2f} s of it since"
            " the promotion was asked for")
        for node in nodes:
            node.stop()
            assert node.process.returncode == 0
        check(program, folder / "data", environment)
    finally:
        for node in nodes:
            if node.process.poll() is None:
                node.kill()
