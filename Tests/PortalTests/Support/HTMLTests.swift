import Testing
import Titles

@testable import Portal

@Suite("HTML")
struct HTMLTests {
  @Test(
    "text can never become markup",
    arguments: [
      ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
      ("\" onmouseover=\"x", "&quot; onmouseover=&quot;x"),
      ("' onfocus='x", "&#39; onfocus=&#39;x"),
      ("a & b &amp; c", "a &amp; b &amp;amp; c"),
      ("</textarea><b>", "&lt;/textarea&gt;&lt;b&gt;"),
      ("李明 😀 \u{2028}", "李明 😀 \u{2028}"),
    ])
  func escapes(text: String, expected: String) {
    let html: HTML = "<p title=\"\(text)\">\(text)</p>"
    #expect(html.description == "<p title=\"\(expected)\">\(expected)</p>")
  }

  @Test("characters that no document may hold are dropped, line ends and tabs stay")
  func dropsControls() {
    let html = HTML(text: "a\0b\u{1}c\u{7F}d\u{85}e\u{FFFE}f\u{FFFF}g\th\r\ni\u{A0}j\u{FFFD}k")
    #expect(html.description == "abcdefg\th\r\ni\u{A0}j\u{FFFD}k")
  }

  @Test("every scalar comes through alone or as its reference")
  func everyScalar() {
    for value in (0...0x11_0000).lazy.filter({ $0 % 7 == 0 || $0 < 0x300 }) {
      guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
      let text = String(Character(scalar))
      let result = HTML(text: text).description
      let isControl = (value < 32 && ![9, 10, 13].contains(value)) || (0x7F...0x9F).contains(value)
      if isControl || value == 0xFFFE || value == 0xFFFF {
        #expect(result.isEmpty)
      } else if "&<>\"'".contains(text) {
        #expect(result.hasPrefix("&") && result.hasSuffix(";"))
      } else {
        #expect(result == text)
      }
    }
  }

  @Test("a substring that is not contiguous on its own is escaped like any text")
  func substring() {
    let text = "x<y>z"
    #expect(HTML(text: text.dropFirst().dropLast()).description == "&lt;y&gt;")
    let html: HTML = "\(text.dropFirst())"
    #expect(html.description == "&lt;y&gt;z")
  }

  @Test("markup comes in as HTML, optionals and arrays are comfortable")
  func interpolations() {
    let bold: HTML = "<b>\("<")</b>"
    let none: String? = nil
    let some: String? = "&"
    let html: HTML = "\(bold)|\(none)|\(some)|\([bold, bold])|\(["<", ">"])|\(7)|\(Day(ordinal: 0))"
    #expect(html.description == "<b>&lt;</b>||&amp;|<b>&lt;</b><b>&lt;</b>|&lt;&gt;|7|1970-01-01")
  }

  @Test("conditions, loops and attributes")
  func labelled() {
    let rows = [1, 2]
    let html: HTML = """
      \(if: true, "<i>a</i>")\(if: false, "<i>b</i>")\(if: false, "c", else: "d")\(each: rows, { "<li>\($0)</li>" })
      """
    #expect(html.description == "<i>a</i>d<li>1</li><li>2</li>")
    let absent: String? = nil
    let input: HTML = "<input\(attribute: "value", "a\"b")\(attribute: "id", absent)\(attribute: "checked", if: true)>"
    #expect(input.description == "<input value=\"a&quot;b\" checked>")
  }

  @Test("joined with a separator between the pieces only")
  func joined() {
    #expect(HTML(joined: ["a", "b", "c"], separator: "<br>").description == "a<br>b<br>c")
    #expect(HTML(joined: []).isEmpty)
  }
}
