"""Figures of long lists: a worklist as a spreadsheet, and articles found by what they say."""
import http.client
import re
import shutil
import tempfile
import time
import zipfile

from load import inside, program, serve
from machine import Watch, memory, repeat
from pages import signed_in
from table import Target

# Of the invented applications so many come to the accepting authority, whose worklist is exported.
ARRIVING = 0.76


def rows(file):
    """How many rows a sheet has below its head, read member by member in constant memory."""
    count, rest = 0, b""
    with zipfile.ZipFile(file) as archive, archive.open("xl/worksheets/sheet1.xml") as sheet:
        while piece := sheet.read(1 << 20):
            text = rest + piece
            end = text.rfind(b"<row ")
            count += len(re.findall(rb"<row ", text[:max(end, 0)]))
            rest = text[max(end, 0):]
    return count + len(re.findall(rb"<row ", rest)) - 1


def fetch(server, path, cookie, target):
    """The answer's body in a file."""
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=600)
    connection.request("GET", path, headers={"Cookie": cookie})
    found = connection.getresponse()
    assert found.status == 200 and "spreadsheetml" in found.getheader("Content-Type"), found.status
    shutil.copyfileobj(found, target)
    connection.close()


def exports(bench):
    """导出 of a worklist: the time until the whole file has arrived, and what the server's memory came to at its peak."""
    place = bench.room("exports")
    program("demo", "--scale", int(bench.count(100_000) / ARRIVING * 1.02), "--units", 200, "--data", place / "data")
    [(unit, session)] = signed_in(place / "data", ["scale-unit-0"])
    address = f"/units/{unit}/examinations/initial-determination?tab=all&format=xlsx"

    def once(_):
        # A server of its own for each run: the peak is that of one export.
        server = serve(place)
        try:
            with tempfile.TemporaryFile() as file:
                with Watch(server.process.pid) as watch:
                    begun = time.monotonic()
                    fetch(server, address, f"session={session}", file)
                    taken = time.monotonic() - begun
                peak = memory(server.process.pid, "VmHWM")
                return {"time": taken, "peak": peak, "rows": rows(file), "others": watch.others}
        finally:
            server.stop()

    runs = repeat(once, bench.runs)
    count = runs[0]["rows"]
    assert count >= bench.count(100_000), count
    bench.table.add(f"导出 of a worklist of {count:,} rows as xlsx", runs, "time", "s")
    bench.table.add("… resident at the peak", runs, "peak", "MB", Target("≤", 150))
    bench.leave(place)


def search(bench):
    """Articles by words of two characters, the common and the rare ones alike."""
    articles = bench.count(100_000)
    place = bench.room("search")
    # Written once: it takes longer than all the searches.
    inside("search", "--data", place / "data", "--articles", articles, "--count", 20)

    def once(_):
        return inside("search", "--data", place / "data", "--articles", 0, "--count", 2_000)

    runs = repeat(once, bench.runs)
    bench.leave(place)
    bench.table.add(f"a word of two characters in {articles:,} articles: the middle one", runs, "p50", "ms")
    bench.table.add("… the slowest of a hundred", runs, "p99", "ms", Target("≤", 15))
