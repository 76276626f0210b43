"""Two hundred applicants who press 提交申报书 at the same moment, and what the database must say afterwards."""
import os
import sqlite3
import subprocess
import threading

from drafts import connect

QUIET = {"ZHICHENG_LOG_LEVEL": "warning"}


class Storm:
    """One thread and one connection per applicant, all sent off together."""

    def __init__(self, drafts, port):
        self.drafts = drafts
        self.acknowledged = []
        self.refused = []
        self.broken = []
        self.lock = threading.Lock()
        self.reached = threading.Condition(self.lock)
        self.start = threading.Barrier(len(drafts) + 1)
        self.threads = [threading.Thread(target=self.run, args=(draft, port)) for draft in drafts]

    def begin(self):
        for thread in self.threads:
            thread.start()
        self.start.wait(timeout=30)
        return self

    def run(self, draft, port):
        connection = connect(port)
        self.start.wait(timeout=30)
        try:
            status, place, page = draft.submit(connection)
        except OSError:
            outcome = self.broken
        except Exception:  # The connection was cut in the middle of an answer.
            outcome = self.broken
        else:
            outcome = self.acknowledged if (status, place) == (303, draft.done) else self.refused
            if outcome is self.refused:
                draft.answer = (status, page)
        with self.lock:
            outcome.append(draft)
            self.reached.notify_all()
        connection.close()

    def wait_for(self, count):
        """Returns once so many submissions were acknowledged."""
        with self.lock:
            assert self.reached.wait_for(lambda: len(self.acknowledged) >= count, timeout=60), "too few were answered"

    def end(self):
        for thread in self.threads:
            thread.join(timeout=60)
            assert not thread.is_alive()
        return self


def standing(database):
    """What each application consists of: state, revision and how many rows of each kind a submission writes."""
    sql = standing_query()
    connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True, timeout=10)
    try:
        rows = connection.execute(sql).fetchall()
    finally:
        connection.close()
    return {row[0]: row[1:] for row in rows}


def standing_query():
    """Asks for each application's id, state, revision and how many rows of each kind a submission writes."""
    counts = {
        "snapshots": "SELECT COUNT(*) FROM snapshots s WHERE s.application_id = a.id AND s.revision = 1",
        "visits": "SELECT COUNT(*) FROM visits v WHERE v.application_id = a.id AND v.id = a.current_visit",
        "records": "SELECT COUNT(*) FROM handling_records r WHERE r.application_id = a.id AND r.event = 'submitted'",
        "audits": "SELECT COUNT(*) FROM audit_log l WHERE l.stream = a.id AND l.action = 'application.submit'",
        "messages": "SELECT COUNT(*) FROM messages m WHERE m.application_id = a.id AND m.unit_id IS NOT NULL",
        "keys": "SELECT COUNT(*) FROM idempotency_keys k WHERE k.request_key LIKE '% key-' || a.id",
    }
    columns = ", ".join(f"({query})" for query in counts.values())
    return f"SELECT id, state, revision, {columns} FROM applications a"


NOTHING = ("draft", 0, 0, 0, 0, 0, 0, 0)
ALL = ("inProgress", 1, 1, 1, 1, 1, 1, 1)


def verify(database, storm):
    """Every acknowledged submission is there, complete, once; every other one is there or not, nothing in between."""
    found = standing(database)
    assert len(found) == len(storm.drafts)
    lost = [draft.application for draft in storm.acknowledged if found[draft.application] != ALL]
    assert lost == [], {id: found[id] for id in lost}
    half = {id: row for id, row in found.items() if row not in (NOTHING, ALL)}
    assert half == {}
    return [draft for draft in storm.drafts if found[draft.application] == NOTHING]


def check(program, data, environment=None):
    """`zhicheng check` finds nothing wrong."""
    result = subprocess.run(
        [str(program), "check", "--data", str(data)], capture_output=True, text=True, timeout=60,
        env={**os.environ, **(environment or {})})
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout
