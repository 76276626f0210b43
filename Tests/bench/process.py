"""Figures of the process: its start and its memory."""
import time

from load import PROGRAM, QUIET_LOG, Server, program, serve
from machine import Watch, memory, repeat
from table import Target


def start(bench):
    place = bench.room("start")
    program("demo", "--scale", bench.count(10_000), "--units", 100, "--data", place / "data")

    def once(_):
        server = Server(place, program=PROGRAM, environment=QUIET_LOG)
        with Watch() as watch:
            begun = time.monotonic()
            server.start()
            taken = time.monotonic() - begun
        server.stop()
        return {"time": taken * 1000, "others": watch.others}

    bench.table.add(
        "start to the first answer, existing database", repeat(once, 2 * bench.runs), "time", "ms", Target("≤", 300))

    def idle(_):
        server = serve(place)
        with Watch() as watch:
            time.sleep(1)
        found = {"resident": memory(server.process.pid, "VmRSS"), "others": watch.others}
        server.stop()
        return found

    bench.table.add("resident, idle", repeat(idle, bench.runs), "resident", "MB", Target("≤", 80))
