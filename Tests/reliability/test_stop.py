"""SIGTERM under load: the program drains within ten seconds, and nothing that was acknowledged is lost."""
import time

from drafts import prepare
from server import Server
from storm import QUIET, Storm, check, verify

APPLICANTS = 200


def test_it_drains_and_loses_nothing(program, folder):
    drafts = prepare(program, folder / "data", APPLICANTS)
    server = Server(folder, program=program, environment=QUIET).start()
    storm = Storm(drafts, server.port).begin()
    storm.wait_for(20)
    server.process.terminate()
    begun = time.monotonic()
    code = server.process.wait(timeout=30)
    drained = time.monotonic() - begun
    server.log.close()
    storm.end()
    assert code == 0
    assert drained <= 10
    verify(server.data / "zhicheng.sqlite", storm)
    # A refusal on the way down is a sentence, never a bare failure.
    for draft in storm.refused:
        status, page = draft.answer
        assert status == 503 and "请稍后" in page, page
    check(program, server.data)
