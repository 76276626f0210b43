import Documents
import Testing

@Suite struct QRCodeTests {
  @Test func sizeFollowsTheTextAndCornersAreFinders() throws {
    let code = try QRCode("https://zhicheng.example/c/7Qm2xVb9KfT4")
    // Version 3 holds 42 bytes at level M.
    #expect(code.size == 29)
    for (row, column) in [(0, 0), (0, 22), (22, 0)] {
      for offset in 0..<7 {
        #expect(code[row: row, column: column + offset])
        #expect(code[row: row + offset, column: column])
      }
      #expect(!code[row: row + 1, column: column + 1])
      #expect(code[row: row + 3, column: column + 3])
    }
    // The dark module and the timing pattern (ISO/IEC 18004, 6.3.5).
    #expect(code[row: code.size - 8, column: 8])
    for column in 8..<code.size - 8 { #expect(code[row: 6, column: column] == column.isMultiple(of: 2)) }
  }

  @Test func longerTextNeedsALargerCode() throws {
    let short = try QRCode("甲")
    let long = try QRCode(String(repeating: "甲", count: 100))
    #expect(short.size == 21)
    #expect(long.size > short.size)
  }

  @Test func tooLongTextIsRefused() {
    #expect(throws: DocumentError.textTooLongForQRCode) { try QRCode(String(repeating: "a", count: 2332)) }
    #expect(throws: DocumentError.textTooLongForQRCode) { try QRCode("") }
  }

  @Test func drawingHasEveryDarkModuleAndEscapesItsLabel() throws {
    let code = try QRCode("a")
    let svg = code.svg(label: "证书\"<查验>")
    #expect(svg.contains("viewBox=\"0 0 29 29\""))
    #expect(svg.contains("aria-label=\"证书&quot;&lt;查验>\""))
    let drawn = svg.matches(of: /h([0-9]+)v1h/).compactMap { Int($0.1) }.reduce(0, +)
    #expect(drawn == code.modules.count { $0 })
  }

  @Test(.enabled(if: Tool.exists("zbarimg"))) func readersReadItFromTheFooter() throws {
    let folder = try Folder()
    let path = try folder.write(try DocumentRenderer().pdf(Samples.register(rows: 1)))
    try Tool.run("pdftoppm", ["-r", "200", "-png", "-singlefile", path, folder.path("page")])
    let read = try Tool.run("zbarimg", ["-q", "--raw", folder.path("page.png")])
    #expect(read == "https://zhicheng.example/d/9F3A21C7\n")
  }
}
