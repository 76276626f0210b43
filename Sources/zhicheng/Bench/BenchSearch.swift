import ArgumentParser
import Database
import Services
import Storage
import Titles

/// 全文检索: the articles in which a word of two characters stands, the latest first, with how many there are.
struct BenchSearch: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "search", abstract: "检索虚构的文章。")

  @OptionGroup var place: BenchPlatform
  @Option var articles = 100_000
  @Option var count = 2_000
  @Option var callers = 1

  func run() async throws {
    let (platform, _) = try await place.open()
    try await InventedArticles(platform: platform).add(0..<articles)
    let service = ArticleService(platform: platform)
    let words = (0..<count).map { InventedArticles.words[$0 * 31 % InventedArticles.words.count] }
    guard try await service.published(containing: words.first ?? "", in: ListWindow()).total > 0 else {
      throw ValidationError("没有找到虚构的文章。")
    }
    let figures = try await Measurement.run(words, callers: callers) { word in
      _ = try await service.published(containing: word, in: ListWindow())
    }
    try figures.print()
    await platform.store.database.close()
  }
}
