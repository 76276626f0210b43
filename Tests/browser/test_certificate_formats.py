"""The two formats of a certificate, read by programs that know nothing of ours: poppler the PDF, easyofd the OFD."""
import base64
import io
import re
import subprocess

import pytest
from fontTools.ttLib import TTFont


@pytest.fixture(scope="module", params=["applicant10", "applicant12"], ids=["初定", "确认"])
def files(cast, request):
    """The demonstration's certificates that hold, one of each business, as their holders download them: PDF and OFD."""
    holder = cast(request.param).open("/me/certificates").title("我的证书")
    row = holder.row("有效")
    found = [holder.download(lambda: row.get_by_role("link", name=re.compile(f"^{link}(?!OFD)")).click())
             for link in ("下载", "下载OFD")]
    assert [re.sub(r"^职称证书\d{12}", "", name) for name, _ in found] == [".pdf", ".ofd"]
    return [content for _, content in found]


@pytest.fixture(scope="module")
def document(files, tmp_path_factory):
    """The OFD as easyofd reads it, which takes its time over the curves."""
    from easyofd.draw.font_tools import FontTool
    from easyofd.ofd import OFD
    with pytest.MonkeyPatch.context() as patch:
        # It unpacks into the folder that it is started in, and reads every font of the machine unless it is told of none.
        patch.chdir(tmp_path_factory.mktemp("easyofd"))
        patch.setattr(FontTool, "get_installed_fonts", lambda self: [])
        reader = OFD()
        reader.read(files[1], fmt="binary")
        assert reader.to_pdf().startswith(b"%PDF")
    (found,) = reader.data
    return found


def visible(text):
    return sorted(character for character in text if not character.isspace())


def test_both_formats_say_the_same(files, document, tmp_path):
    (tmp_path / "certificate.pdf").write_bytes(files[0])
    printed = subprocess.run(
        ["pdftotext", tmp_path / "certificate.pdf", "-"], capture_output=True, text=True, check=True).stdout
    texts = [each["text"] for each in document["page_info"][0]["text_list"]]
    assert visible("".join(texts)) == visible(printed)
    assert {"职称证书", "姓名", "证书编号", "批准文号"} <= set(texts)
    assert document["page_size"] == [[0, 0, 210, 297]]


def test_the_photo_is_the_same_picture(files, document, tmp_path):
    (tmp_path / "certificate.pdf").write_bytes(files[0])
    subprocess.run(["pdfimages", "-all", tmp_path / "certificate.pdf", tmp_path / "photo"], check=True)
    (place,) = document["page_info"][0]["img_list"]
    picture = document["images"][place["ResourceID"]]
    assert base64.b64decode(picture["imgb64"]) == (tmp_path / "photo-000.jpg").read_bytes()


def test_every_character_has_its_glyph_in_the_embedded_font(document):
    texts = document["page_info"][0]["text_list"]
    assert len(document["fonts"]) == 2
    for number, font in document["fonts"].items():
        program = TTFont(io.BytesIO(base64.b64decode(font["font_b64"])), lazy=False)
        characters = {character for each in texts if each["font"] == number for character in each["text"]}
        assert characters and {ord(character) for character in characters} <= set(program.getBestCmap())
        assert program["maxp"].numGlyphs == len(program.getGlyphOrder())
        shapes = program.getGlyphSet()
        assert all(shapes[name].width > 0 for name in program.getBestCmap().values())
