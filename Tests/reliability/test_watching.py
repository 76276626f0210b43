"""What whoever watches a server reads: metrics on a listener of their own, and a log whose lines are JSON objects."""
import json
import urllib.error
import urllib.request

import pytest
from server import Server, free_port


def read(address):
    with urllib.request.urlopen(address, timeout=10) as answer:
        return answer.read().decode()


def test_metrics_have_a_listener_of_their_own_and_the_log_is_json(program, folder):
    port = free_port()
    server = Server(
        folder, "--metrics-port", str(port), program=program,
        environment={"ZHICHENG_LOG_FORMAT": "json", "ZHICHENG_LOG_LEVEL": "info"}).start()
    try:
        assert "职称" in read(server.address + "/")
        lines = read(f"http://127.0.0.1:{port}/metrics").splitlines()
        home = 'zhicheng_http_request_duration_seconds_count{method="GET",route="/",status="2xx"} 1'
        assert home in lines
        numbers = dict(line.rsplit(" ", 1) for line in lines if not line.startswith("#"))
        assert float(numbers["process_resident_memory_bytes"]) > 1_000_000
        assert 5 < float(numbers["process_open_fds"]) < float(numbers["process_max_fds"])
        assert numbers['zhicheng_jobs{state="queued"}'] == "0"
        # The site itself says nothing of it.
        for address in (server.address + "/metrics", f"http://127.0.0.1:{port}/"):
            with pytest.raises(urllib.error.HTTPError) as error:
                read(address)
            assert error.value.code == 404
    finally:
        server.stop()
    entries = [json.loads(line) for line in (folder / "server.log").read_text().splitlines()]
    assert all(entry["time"] and entry["level"] and entry["message"] for entry in entries)
    requests = [entry for entry in entries if entry["message"] == "request" and entry["route"] == "/"]
    assert len(requests) == 1 and requests[0]["status"] == "200" and requests[0]["request"]
