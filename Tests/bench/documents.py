"""Figures of documents: PDF beside WeasyPrint, certificates beside the bare rate of signatures."""
import pathlib
import re
import subprocess
import sys
import time

from load import ROOT, check, inside
from machine import CORES, Watch, repeat
from table import Target

ROWS = 120
STYLE = """
@page { size: A4; margin: 18mm 20mm 22mm; @bottom-right { content: "第 " counter(page) " 页 / 共 " counter(pages) " 页" } }
body { font: 10.5pt "Noto Sans CJK SC" } h1 { text-align: center; font: 700 16pt "Noto Serif CJK SC" }
table { width: 100%; border-collapse: collapse } td, th { border: 0.5pt solid #555; padding: 1.2mm }
"""


def html(table):
    """The same table as `zhicheng bench table` prints."""
    cells = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in table["rows"])
    head = "".join(f"<th>{title}</th>" for title in table["columns"])
    return (f"<html lang=zh-CN><style>{STYLE}</style><h1>{table['title']}</h1>"
            f"<table><thead><tr>{head}</tr></thead>{cells}</table></html>")


def by_weasyprint(markup):
    """One document by WeasyPrint in a process that has rendered it once already."""
    import weasyprint

    def render():
        document = weasyprint.HTML(string=markup).render()
        return len(document.pages), document.write_pdf()

    render()
    with Watch() as watch:
        begun = time.process_time()
        found, _ = render()
        used = time.process_time() - begun
    return {"cpu": used * 1000, "pages": found, "others": watch.others}


def documents(bench):
    runs = repeat(lambda _: inside("table", "--rows", ROWS, "--count", bench.count(200)), bench.runs)
    table = runs[0]["table"]
    own = bench.table.add(f"PDF of {ROWS} two-line rows on {runs[0]['pages']} pages", runs, "cpu", "ms", Target("≤", 15))
    markup = html(table)
    # The same rows; its lines break elsewhere, so that it may need a page more.
    reference = repeat(lambda _: by_weasyprint(markup), bench.runs)
    bench.table.add(
        f"… by WeasyPrint, on {reference[0]['pages']} pages", reference, "cpu", "ms", reference=("ours", own),
        ratio_target=Target("≥", 35))

    def forms(number):
        place = bench.room(f"forms{number}")
        found = inside("forms", "--data", place / "data", "--count", bench.count(400))
        bench.leave(place)
        return found

    runs = repeat(forms, bench.runs)
    bench.table.add("申报书 of a 初定 as PDF, from the stored answers to the bytes", runs, "rate", "/s", cpu=True)


def raw_signatures():
    """RSA-3072 on all cores, by OpenSSL's own benchmark."""
    with Watch() as watch:
        printed = subprocess.run(
            ["openssl", "speed", "-seconds", "3", "-multi", str(CORES), "rsa3072"], check=True, stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL, text=True).stdout
    return {"rate": float(re.search(r"rsa\s*3072 bits\s+\S+\s+\S+\s+([\d.]+)", printed)[1]), "others": watch.others}


def certificates(bench):
    raw = bench.table.add(
        "bare RSA-3072 signature, openssl speed on all cores", repeat(lambda _: raw_signatures(), bench.runs), "rate", "/s")

    def issue(number):
        place = bench.room(f"certificates{number}")
        found = inside("certificates", "--data", place / "data", "--count", bench.count(1_000))
        assert found["count"] == bench.count(1_000), found
        check(place / "data")
        bench.leave(place)
        return found

    runs = repeat(issue, bench.runs)
    bench.table.add(
        "批量发放证书: drawn, signed, stored, recorded", runs, "rate", "/s", cpu=True, reference=("bare signature", raw),
        ratio_target=Target("≥", 0.5))
