import TestKit
import Testing
import Titles

@Suite struct TextRulesTests {
  @Test func tidiesALine() {
    #expect(TextRules.cleaned("\u{FEFF}　张\u{200B}三 \r\n") == "张三")
    #expect(TextRules.cleaned("甲\r\n乙\t丙") == "甲 乙 丙")
  }

  @Test func keepsLinesWhereTheyAreAllowed() {
    #expect(TextRules.cleaned("甲\r\n乙\r丙\u{2028}丁\n\n戊\t己\n", allowsLines: true) == "甲\n乙\n丙\n丁\n\n戊\t己")
  }

  @Test(arguments: [
    "\u{0}", "\u{1B}", "\u{7F}", "\u{9B}", "\u{200F}", "\u{202E}", "\u{2067}", "\u{061C}", "\u{FFFD}", "\u{FFFE}",
  ])
  func refusesWhatCannotBeShown(_ mark: String) {
    let reason = TextRules.problem(in: "甲\(mark)乙", label: "职务", field: "post")
    #expect(reason?.code == "text-forbidden-character")
    #expect(reason?.sentence.hasPrefix("职务") == true)
    #expect(reason?.field == "post")
  }

  @Test func linesAreForLongTextsOnly() {
    #expect(TextRules.problem(in: "甲\n乙", label: "小结", allowsLines: true) == nil)
    #expect(TextRules.problem(in: "甲\n乙", label: "职务") != nil)
  }

  @Test func countsWhatAReaderCounts() {
    let family = "👨‍👩‍👧‍👦"
    #expect(TextRules.problem(in: "𠮷\(family)é", label: "职务", limit: 3) == nil)
    let reason = TextRules.problem(in: "一二三四", label: "职务", limit: 3)
    #expect(reason?.code == "text-too-long")
    #expect(reason?.sentence == "职务最多3个字，现在有4个字，请删减后再保存。")
  }

  @Test func aPileOfCombiningMarksIsRefused() {
    let pile = "a" + String(repeating: "\u{0301}", count: 100)
    #expect(TextRules.problem(in: pile, label: "职务", limit: 10)?.code == "text-too-long")
  }

  @Test func cleanedTextIsStableAndShowable() {
    var generator = SeededGenerator(seed: 6)
    let pool: [Unicode.Scalar] = ["a", "张", " ", "\u{3000}", "\t", "\r", "\n", "\u{FEFF}", "\u{200B}", "\u{2029}", "\u{0B}"]
    for _ in 0..<500 {
      var scalars = String.UnicodeScalarView()
      for _ in 0..<12 { scalars.append(pool.randomElement(using: &generator) ?? "a") }
      for allowsLines in [true, false] {
        let once = TextRules.cleaned(String(scalars), allowsLines: allowsLines)
        #expect(TextRules.cleaned(once, allowsLines: allowsLines) == once)
        #expect(TextRules.problem(in: once, label: "文字", allowsLines: allowsLines) == nil)
      }
    }
  }

  @Test func halfWidth() {
    #expect(TextRules.halfWidth("ＡＢ－１２３（中）") == "AB-123(中)")
  }
}
