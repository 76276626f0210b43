"""模板下载 and 下载材料包: forms to be filled in, and one application with all its evidence, as other programs read them."""
import io
import re
import subprocess
import zipfile

from pyhanko.pdf_utils.generic import BooleanObject, pdf_name, pdf_string
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from visitor import PHONE

TEMPLATES = ["破格申报表", "委托评审函", "继续教育登记卡", "思想和业务工作总结", "查档情况", "呈报材料真实性保证书（职称初定）", "呈报材料真实性保证书（职称确认）"]
# The third name is of characters that GB 2312 doesn't have.
WORDS = {"name": "张喆堃", "summary": "本人自2019年7月起从事建筑设计工作，主持完成综合体项目的施工图设计。", "summaryContinued": "第二页：欧阳翀。"}


def words(content, *options):
    return subprocess.run(["pdftotext", *options, "-", "-"], input=content, capture_output=True, check=True).stdout.decode()


def filled(content, values):
    """The form with these values, as a program leaves it that lets the viewer draw them."""
    writer = IncrementalPdfFileWriter(io.BytesIO(content))
    form = writer.root["/AcroForm"]
    for reference in form["/Fields"]:
        field = reference.get_object() if hasattr(reference, "get_object") else reference
        if str(field["/T"]) in values:
            field["/V"] = pdf_string(values[str(field["/T"])])
            writer.update_container(field)
    form[pdf_name("/NeedAppearances")] = BooleanObject(True)
    writer.update_container(form)
    output = io.BytesIO()
    writer.write(output)
    return output.getvalue()


def test_templates(cast, tmp_path):
    visitor = cast.stranger().open("/").follow(re.compile("^模板下载"), exact=False).title("模板下载").check("templates")
    for name in TEMPLATES:
        visitor.page.get_by_role("heading", name=name, exact=True).wait_for()
    link = visitor.page.get_by_role("link", name=re.compile("^可填写PDF.*思想和业务工作总结"))
    name, content = visitor.download(link.click)
    assert name == "思想和业务工作总结（可填写）.pdf"
    (tmp_path / "form.pdf").write_bytes(content)
    checked = subprocess.run(["qpdf", "--check", tmp_path / "form.pdf"], capture_output=True, text=True)
    assert "No syntax or stream encoding errors found" in checked.stdout
    said = words(filled(content, WORDS))
    for each in WORDS.values():
        assert each in said.replace("\n", ""), said
    name, content = visitor.download(visitor.page.get_by_role("link", name=re.compile("^空白PDF.*查档情况")).click)
    assert name == "查档情况（空白表）.pdf" and "存档机构（盖章）" in words(content)
    # The same from where it is asked for: the authority's page, and the field of the form.
    person = cast("applicant9").open("/").follow("职称初定").follow("云杉区人力资源和社会保障局").follow("模板下载").title("模板下载")
    person.open("/search?q=登记卡").follow("模板下载")
    cast.stranger(**PHONE).open("/templates").title("模板下载").check("templates-phone")


def names(content):
    archive = zipfile.ZipFile(io.BytesIO(content))
    assert archive.testzip() is None
    return archive, [each.filename for each in archive.infolist()]


def test_dossier(cast):
    person = cast("applicant9").open("/me/applications")
    person.page.get_by_role("link", name=re.compile("^查看")).first.click()
    person.check("dossier-mine")
    name, content = person.download(lambda: person.follow("下载材料包"))
    archive, files = names(content)
    assert re.fullmatch(r"申报材料_\w+_\w+\.zip", name)
    assert files[0] == "00-目录.pdf" and files[1].startswith("00-职称初定申报书_") and len(files) > 2
    listed = re.sub(r"\s", "", words(archive.read("00-目录.pdf"), "-layout"))
    assert f"共{len(files) - 1}个文件" in listed
    # Whoever has the file gets the same.
    center = cast("center1").open("/").follow(re.compile("^单位中心"), exact=False)
    center.menu("职称和职业资格", "职称认定", "初定资格审核")
    center.page.get_by_role("navigation", name="申报书状态").get_by_role("link", name=re.compile("^已上报")).click()
    center.page.get_by_role("row").nth(1).get_by_role("link", name=re.compile("^查看")).click()
    _, other = center.download(lambda: center.follow("下载材料包"))
    assert names(other)[1] == files
