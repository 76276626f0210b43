"""kill -9 in the middle of two hundred submissions: what was answered is there, complete, once; nothing is half done."""
import random

import pytest
from drafts import connect, prepare
from server import Server
from storm import QUIET, Storm, check, verify

APPLICANTS = 200


@pytest.mark.parametrize("seed", [1, 2, 3, 4])
def test_what_was_acknowledged_survives_a_kill(program, folder, seed):
    drafts = prepare(program, folder / "data", APPLICANTS)
    order = random.Random(seed)
    order.shuffle(drafts)
    server = Server(folder, program=program, environment=QUIET).start()
    storm = Storm(drafts, server.port).begin()
    storm.wait_for(order.randrange(1, APPLICANTS * 3 // 4))
    server.kill()
    storm.end()
    assert storm.refused == []
    assert storm.acknowledged and storm.broken, "the kill came before or after the storm"

    # It starts on the same folder as if nothing had happened, without anything to repair.
    server.start()
    missing = verify(server.data / "zhicheng.sqlite", storm)
    check(program, server.data)

    # Whoever got no answer sends the same form again, whether or not it had gone through: now all are there, once.
    for draft in storm.broken:
        connection = connect(server.port)
        status, place, _ = draft.submit(connection)
        assert (status, place) == (303, draft.done)
        connection.close()
    storm.acknowledged = drafts
    assert verify(server.data / "zhicheng.sqlite", storm) == []
    assert len(missing) <= len(storm.broken)
    server.stop()
    check(program, server.data)
