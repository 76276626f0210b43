"""Two nodes over one PostgreSQL: what is done on one holds on the other, and either can go at any time."""
import os
import signal
import subprocess
import threading
import time
import urllib.error
import urllib.request

from cluster import wait_until
from drafts import connect
from nodes import Person
from server import Server
from storm import ALL

NOW = "2025-08-20T09:00:00+08:00"
PASSWORD = "Zhicheng-2025"
CERTIFICATES = 120


def test_sessions_locks_and_the_clock_are_shared(nodes):
    first = nodes.add("--demo", "--now", NOW).start(timeout=120)
    second = nodes.add("--demo").start()

    # A session, and the token of a form, made on one node hold on the other; signing out on either ends it on both.
    person = Person()
    status, place, page = person.sign_in(first, "applicant1", PASSWORD, on=second)
    assert (status, place) == (200, "/me/profile"), page
    for node in (first, second):
        status, place, page = person.get(node, "/me/profile")
        assert (status, place) == (200, "/me/profile")
    # A visitor of one node moves the clock of the demonstration for the visitors of both.
    status, _, page = person.post(first, "/demo/clock", page, step="day", **{"return": "/me/profile"})
    assert status == 200 and "2025-08-21 09:" in page
    wait_until(lambda: "2025-08-21 09:" in person.get(second, "/me/profile")[2], "the other node's clock follows")
    status, place, page = person.post(second, "/logout", person.get(second, "/me/profile")[2])
    assert status == 200 and "您已安全退出登录" in page
    assert person.get(first, "/me/profile")[1] == "/login/personal"
    assert person.get(second, "/me/profile")[1] == "/login/personal"

    # Five wrong passwords lock the name, wherever they were sent; the right one is refused then on both.
    stranger = Person()
    for attempt in range(5):
        status, _, page = stranger.sign_in((first, second)[attempt % 2], "applicant2", "Falsch-2025")
        assert status == 422 and "密码" in page
    for node in (first, second):
        status, _, page = stranger.sign_in(node, "applicant2", PASSWORD)
        assert status == 422 and "锁定" in page
    for node in (first, second):
        node.stop()
        assert node.process.returncode == 0


def test_a_database_that_hangs_is_told_before_anybody_waits_for_it(nodes, shared_cluster):
    """The balancer asks every second: it must not be kept as long as a request is, while a primary may come back."""
    node = nodes.add().start()

    def ready():
        try:
            # Less than the five seconds for which requests wait.
            with urllib.request.urlopen(node.address + "/readyz", timeout=4) as answer:
                return answer.status, answer.read()
        except urllib.error.HTTPError as error:
            return error.code, error.read()

    assert ready() == (200, b"ready\n")
    shared_cluster.signal(signal.SIGSTOP)
    try:
        assert ready() == (503, b"database\n")
    finally:
        shared_cluster.signal(signal.SIGCONT)
    wait_until(lambda: ready()[0] == 200, "the node is ready again")
    node.stop()


def test_a_node_with_other_keys_is_refused(nodes, folder):
    first = nodes.add().start()
    elsewhere = folder / "elsewhere"
    elsewhere.mkdir()
    stranger = Server(elsewhere, program=nodes.program, environment=nodes.environment)

    def refusal():
        result = subprocess.run(
            [str(nodes.program), "serve", "--port", str(stranger.port), "--data", str(stranger.data)],
            capture_output=True, text=True, timeout=60, env=stranger.environment)
        assert result.returncode == 2
        return result.stderr

    # It makes no keys of its own for a database that has some, and takes no others.
    assert "找不到密钥文件" in refusal()
    assert not (stranger.data / "keys").exists()
    with open(os.open(stranger.data / "keys", os.O_WRONLY | os.O_CREAT, 0o600), "w") as file:
        file.write("zhicheng-keys 1\n" + "A" * 43 + "=\n")
    assert "与数据库不配套" in refusal()
    first.stop()


def test_certificates_are_issued_once_though_the_issuing_node_is_killed(nodes):
    subprocess.run(
        [str(nodes.program), "bench", "certificates", "--data", str(nodes.folder / "data"), "--count", str(CERTIFICATES),
         "--order-only"], check=True, env={**os.environ, **nodes.environment})

    def issued():
        return int(nodes.query("SELECT COUNT(*) FROM certificates")[0][0])

    first = nodes.add().start()
    wait_until(lambda: issued() > 0, "the first node issues")
    second = nodes.add().start()
    # The job is the first node's, and stays with it while that one lives.
    holder = nodes.query("SELECT leased_by FROM jobs")
    first.kill()
    begun = time.monotonic()
    before = issued()
    assert 0 < before < CERTIFICATES
    wait_until(lambda: nodes.query("SELECT state FROM jobs") == [["done"]], "the second node finishes", timeout=50)
    taken = time.monotonic() - begun
    assert holder != [[""]]
    counts = nodes.query(
        "SELECT COUNT(*), COUNT(DISTINCT application_id), COUNT(DISTINCT number), COUNT(DISTINCT pdf_sha256) FROM certificates")
    assert counts == [[str(CERTIFICATES)] * 4]
    states = nodes.query("SELECT state, COUNT(*) FROM issuances GROUP BY state")
    assert states == [["issued", str(CERTIFICATES)]]
    records = nodes.query("SELECT COUNT(*), COUNT(DISTINCT application_id) FROM handling_records WHERE event = 'issued'")
    assert records == [[str(CERTIFICATES)] * 2]
    assert nodes.query("SELECT DISTINCT state FROM job_items") == [["done"]]
    second.stop()
    nodes.check()
    print(f"killed after {before} of {CERTIFICATES}; the rest was issued {taken:.1f} s later")


class Balancer:
    """Sends each request to the next node that says it is ready, over connections that are kept as long as it lets them."""

    def __init__(self, nodes):
        self.nodes = nodes
        self.ready = {node: True for node in nodes}
        self.ended = threading.Event()
        self.failed = []
        self.served = {node: 0 for node in nodes}
        self.lock = threading.Lock()
        self.turn = 0
        self.threads = [threading.Thread(target=self.watch, args=(node,)) for node in nodes]

    def watch(self, node):
        while not self.ended.wait(0.05):
            try:
                with urllib.request.urlopen(node.address + "/readyz", timeout=2) as answer:
                    self.ready[node] = answer.status == 200
            except (urllib.error.URLError, OSError):
                self.ready[node] = False

    def next(self):
        with self.lock:
            ready = [node for node in self.nodes if self.ready[node]]
            assert ready, "no node was ready"
            self.turn += 1
            return ready[self.turn % len(ready)]

    def work(self, drafts):
        """Somebody who looks at pages, and submits one application after the other."""
        connections = {}
        while not self.ended.is_set():
            for draft in (drafts.pop() if drafts else None, None, None):
                node = self.next()
                try:
                    connection = connections.get(node) or connections.setdefault(node, connect(node.port))
                    status, where = self.ask(connection, draft)
                except Exception as error:
                    status, where = error, "connection"
                with self.lock:
                    self.served[node] += 1
                    if status not in (200, 303):
                        self.failed.append((node.port, status, where))
            for node in [node for node in connections if not self.ready[node]]:
                connections.pop(node).close()

    @staticmethod
    def ask(connection, draft):
        if draft:
            status, place, _ = draft.submit(connection)
            return (status, place) if place == draft.done else (f"{status} {place}", draft.path)
        connection.request("GET", "/", headers={"Accept": "text/html"})
        answer = connection.getresponse()
        answer.read()
        return answer.status, "/"


def test_a_rolling_restart_fails_no_request(nodes):
    drafts = nodes.drafts(400)
    both = [nodes.add().start(), nodes.add().start()]
    balancer = Balancer(both)
    shares = [drafts[number::4] for number in range(4)]
    balancer.threads += [threading.Thread(target=balancer.work, args=(share,)) for share in shares]
    for thread in balancer.threads:
        thread.start()
    times = []
    try:
        for node in both:
            others = [other for other in both if other is not node]
            wait_until(lambda: balancer.served[node] >= 50, "the node has work")
            begun = time.monotonic()
            node.process.send_signal(signal.SIGTERM)
            wait_until(lambda: not balancer.ready[node], "the node is taken out")
            assert node.process.wait(timeout=20) == 0
            times.append(time.monotonic() - begun)
            node.log.close()
            served = sum(balancer.served[other] for other in others)
            wait_until(lambda: sum(balancer.served[other] for other in others) >= served + 20, "the others serve")
            node.start()
            wait_until(lambda: balancer.ready[node], "the node is back")
        for node in both:
            wait_until(lambda: balancer.served[node] >= 100, "both serve again")
    finally:
        balancer.ended.set()
        for thread in balancer.threads:
            thread.join(timeout=30)
    assert balancer.failed == []
    assert max(times) <= 10
    submitted = len(drafts) - sum(map(len, shares))
    found = list(nodes.standing().values())
    assert submitted > 20 and found.count(ALL) == submitted
    print(f"{sum(balancer.served.values())} requests, {submitted} submissions, none failed; each node ended in {times} s")
    for node in both:
        node.stop()
    nodes.check()


def test_it_ends_in_time_though_the_database_hangs(nodes):
    node = nodes.add().start()
    draft = nodes.drafts(1)[0]
    nodes.server.signal(signal.SIGSTOP)
    try:
        connection = connect(node.port)
        connection.request("POST", draft.path, draft.body, draft.headers)
        # The request is under way: the database has been asked, and doesn't answer.
        node.process.terminate()
        begun = time.monotonic()
        assert node.process.wait(timeout=20) == 1
        assert time.monotonic() - begun <= 10
        connection.close()
    finally:
        nodes.server.signal(signal.SIGCONT)
    assert "ended with work under way" in (nodes.folder / "server.log").read_text()
    node.start()
    connection = connect(node.port)
    assert draft.submit(connection)[:2] == (303, draft.done)
    connection.close()
    node.stop()
    nodes.check()
