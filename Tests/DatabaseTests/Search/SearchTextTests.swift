import Database
import Testing

@Suite struct SearchTextTests {
  @Test(arguments: [
    ("职称证书", "职称 称证 证书 书"),
    ("王", "王"),
    ("Ｓｗｉｆｔ语言，２０２５年", "swift 语言 言 2025 年"),
    ("张三、李四", "张三 三 李四 四"),
    ("〇三", "〇三 三"),
    ("①级 C++", "1 级 c"),
    (" ，。", ""),
  ])
  func textBecomesPairsAndWords(_ text: String, _ words: String) {
    #expect(SearchText.bigrams(text) == words)
  }

  @Test(arguments: [
    ("工程师", "\"工程 程师\""),
    ("李", "\"李\" *"),
    ("Swi 语言", "\"swi\" * AND \"语言\""),
    ("\"OR\" NEAR(", "\"or\" * AND \"near\" *"),
    ("。。", nil),
  ])
  func queriesArePhrases(_ text: String, _ query: String?) {
    #expect(SearchText.query(text) == query)
  }

  @Test func everyPieceOfAChineseTextIsFoundAndNothingElse() async throws {
    let folder = try TemporaryFolder()
    let database = try Database(sqlite: folder.file("main.db"))
    let texts = [
      "专业技术人员职称评审管理暂行规定", "关于开展工程技术系列高级职称申报工作的通知，请各区县人社局按时报送。",
      "示例市第一中学校高级教师任职资格公示𬬻𬭊〇", "工程师的职务与职称之间", "继续教育公需科目",
    ]
    try await database.write { tx in
      try tx.run("CREATE VIRTUAL TABLE search USING fts5(words, tokenize = 'unicode61')")
      for (index, text) in texts.enumerated() {
        try tx.run("INSERT INTO search (rowid, words) VALUES (\(index), \(SearchText.bigrams(text)))")
      }
    }
    let wrong = try await database.read { tx in
      var wrong: [String] = []
      for piece in Set(texts.flatMap(SearchTextTests.pieces)) {
        let query = SearchText.query(piece) ?? ""
        let found = try tx.all("SELECT rowid FROM search WHERE search MATCH \(query) ORDER BY rowid") { try $0.get(0) as Int }
        if found != texts.indices.filter({ texts[$0].contains(piece) }) { wrong.append(piece) }
      }
      return wrong
    }
    #expect(wrong == [])
    let absent = try await database.read { tx in
      try tx.exists("SELECT 1 FROM search WHERE search MATCH \(SearchText.query("称师") ?? "")")
    }
    #expect(!absent)
  }

  /// Every piece of one character or more between two marks of punctuation.
  private static func pieces(_ text: String) -> [String] {
    text.split { "，。".contains($0) }.flatMap { part in
      part.indices.flatMap { start in part[start...].indices.map { String(part[start...$0]) } }
    }
  }
}
