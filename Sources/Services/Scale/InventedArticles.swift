import Database
import Storage
import Titles

/// Articles that nobody has written, in any number and the same on every run: words of two characters, the common ones in
/// most articles and the rare ones in a few, as in a real language.
public struct InventedArticles: Sendable {
  private let platform: Platform

  /// The words, the commonest first.
  public static let words: [String] = {
    let firsts = Array("职称评审申报单位专业技术人才培养管理制度改革")
    let seconds = Array("通知意见办法规定条件程序材料证书结果公示时间要求")
    var seen: Set<String> = []
    let all = (0..<firsts.count * seconds.count).map { number in
      String([firsts[(number * 7 + number / seconds.count) % firsts.count], seconds[number % seconds.count]])
    }
    return all.filter { seen.insert($0).inserted }
  }()

  /// Words of one article.
  private static let length = 100
  /// Articles of one transaction.
  private static let batch = 200

  /// Writes to this platform.
  public init(platform: Platform) {
    self.platform = platform
  }

  /// Writes the articles with these numbers, published.
  public func add(_ numbers: Range<Int>) async throws {
    let first = platform.clock.now()
    for start in stride(from: numbers.lowerBound, to: numbers.upperBound, by: InventedArticles.batch) {
      let part = start..<min(start + InventedArticles.batch, numbers.upperBound)
      try await platform.store.database.write { [platform] transaction in
        for number in part {
          var article = StoredArticle(
            id: platform.store.ids.make(), kind: .policy, title: "第\(number)号示例", source: "示例单位", number: "",
            body: InventedArticles.body(number), at: first)
          article.state = .published
          article.publishedOn = first.day.adding(days: -(number % 3_000))
          try ArticleRepository().insert(article, in: transaction)
        }
      }
    }
  }

  /// The text of the article with this number.
  static func body(_ number: Int) -> String {
    var state = UInt64(number) &* 0x9E37_79B9_7F4A_7C15 | 1
    let words = (0..<length).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return InventedArticles.words[rank(Double(state >> 11) / Double(1 << 53))]
    }
    return words.joined()
  }

  /// The place of a word, of which each is as common as its place is small (Zipf): `share` halves the logarithm of the
  /// number of words again and again.
  private static func rank(_ share: Double) -> Int {
    var (least, most) = (1.0, Double(words.count))
    var (from, through) = (0.0, 1.0)
    for _ in 0..<20 {
      let (middle, value) = ((from + through) / 2, (least * most).squareRoot())
      if share < middle { (through, most) = (middle, value) } else { (from, least) = (middle, value) }
    }
    return min(Int(least) - 1, words.count - 1)
  }
}
