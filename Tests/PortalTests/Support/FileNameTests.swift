import Testing

@testable import Portal

@Suite("FileName")
struct FileNameTests {
  @Test(
    "made harmless",
    arguments: [
      ("聘用合同.pdf", "聘用合同.pdf"), ("../../etc/passwd", "passwd"), ("C:\\fakepath\\a.pdf", "a.pdf"), (".htaccess", "htaccess"),
      ("a\r\nb\0.pdf", "ab.pdf"), ("x\u{202E}fdp.exe", "xfdp.exe"), ("", "未命名文件"), ("...", "未命名文件"), ("/", "未命名文件"),
      ("a<b>:\"|?*.pdf", "ab.pdf"), (" a .pdf. ", "a .pdf"),
    ])
  func sanitised(name: String, expected: String) {
    #expect(FileName.sanitised(name) == expected)
  }

  @Test("a long name keeps its extension and stays whole characters")
  func long() {
    let name = FileName.sanitised(String(repeating: "职", count: 300) + ".pdf")
    #expect(name.utf8.count <= 180)
    #expect(name.hasSuffix("职.pdf"))
  }

  @Test(
    "sizes in words", arguments: [(0, "0 B"), (1023, "1023 B"), (880_640, "860 KB"), (1_258_291, "1.2 MB"), (10 << 20, "10 MB")])
  func sizes(bytes: Int, expected: String) {
    #expect(ByteSize.text(bytes) == expected)
  }

  @Test("a download's name comes in ASCII and whole")
  func disposition() {
    #expect(
      Download.disposition(.attachment, "申报 书\".pdf")
        == "attachment; filename=\"__ _.pdf\"; filename*=UTF-8''%E7%94%B3%E6%8A%A5%20%E4%B9%A6.pdf")
  }
}
