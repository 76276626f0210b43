import Documents
import Testing
import Titles

/// The fields of a form that a viewer fills in.
@Suite struct FillableFormTests {
  private static let document = Document(
    title: "试",
    blocks: [
      .fields(FieldGrid(fields: [Field("姓名", "", entry: Entry("name", "姓名")), Field("性别", "男")])),
      .text(
        RichText([
          TextSpan("自"), TextSpan("\u{A0}\u{A0}\u{A0}\u{A0}", isUnderlined: true, entry: Entry("from", "开始日期")), TextSpan("起"),
        ])),
      .table(
        Table(
          columns: [TableColumn("序号"), TableColumn("内容")],
          rows: [["1", TableCell("", entry: Entry("row1", "第1行：内容"))]], minimumHeight: 12)),
      .text(RichText([TextSpan("□", entry: Entry("agreed", "同意", .tick)), TextSpan("同意")])),
      .signature(SignatureBox(title: "单位意见", entry: Entry("opinion", "意见", .text))),
    ])

  private func json(_ bytes: [UInt8]) throws -> String {
    let folder = try Folder()
    let path = try folder.write(bytes)
    #expect(try Tool.run("qpdf", ["--check", path]).contains("No syntax or stream encoding errors"))
    return try Tool.run("qpdf", ["--json", "--json-key=acroform", path])
  }

  @Test func everyPlaceIsAFieldWithItsNameTipAndKind() throws {
    let said = try json(try DocumentRenderer().pdf(FillableFormTests.document, isFillable: true))
    let names = said.matches(of: /"fullname": "([^"]+)"/).map { String($0.1) }
    #expect(names == ["name", "from", "row1", "agreed", "opinion"])
    #expect(names == FillableFormTests.document.entries.map(\.name))
    let tips = said.matches(of: /"alternativename": "([^"]+)"/).map { String($0.1) }
    #expect(tips == ["姓名", "开始日期", "第1行：内容", "同意", "意见"])
    let kinds = said.matches(of: /"fieldtype": "([^"]+)"/).map { String($0.1) }
    #expect(kinds == ["/Tx", "/Tx", "/Tx", "/Btn", "/Tx"])
    #expect(said.contains("\"ischeckbox\": true"))
  }

  @Test func onPaperTheyAreBlanks() throws {
    let said = try json(try DocumentRenderer().pdf(FillableFormTests.document))
    #expect(said.contains("\"hasacroform\": false"))
  }

  /// A reader who listens finds each field where it belongs, and the keyboard goes in the same order.
  @Test func fieldsStandInTheStructure() throws {
    let folder = try Folder()
    let path = try folder.write(try DocumentRenderer().pdf(FillableFormTests.document, isFillable: true))
    let lines = try Tool.run("pdfinfo", ["-struct", path]).split(separator: "\n").map(String.init)
    #expect(lines.filter { $0.contains("Form") }.count == 5)
    let whole = try Tool.run("qpdf", ["--qdf", "--object-streams=disable", path, "-"])
    #expect(whole.matches(of: /\/StructParent [0-9]/).count == 5)
    #expect(whole.contains("/Tabs /S"))
    #expect(whole.contains("/BaseFont /STSong-Light"))
  }
}
