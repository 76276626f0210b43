import Services
import TestKit
import Testing
import Titles

@Suite struct InventedArticlesTests {
  @Test func theyArePublishedAndFoundByTheirWords() async throws {
    let test = try await TestPlatform()
    try await InventedArticles(platform: test.platform).add(0..<40)
    let articles = ArticleService(platform: test.platform)
    #expect(try await articles.published(in: ListWindow()).total == 40)
    let words = InventedArticles.words
    #expect(words.count == Set(words).count && words.allSatisfy { $0.count == 2 })
    let common = try await articles.published(containing: words[0], in: ListWindow()).total
    let rare = try await articles.published(containing: words[words.count - 1], in: ListWindow()).total
    #expect(common > 20)
    #expect(rare < common)
  }
}
