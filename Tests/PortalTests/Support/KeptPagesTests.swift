import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Services
import Synchronization
import Testing

@testable import Portal

@Suite("Pages that are the same for everybody")
struct KeptPagesTests {
  /// Counts how often pages are made, and says when they are stale.
  private final class Maker: Sendable {
    private let count = Mutex(0)
    private let second = Mutex<Int64>(0)

    var made: Int { count.withLock { $0 } }
    var freshness: Freshness { Freshness(writes: 0, second: second.withLock { $0 }) }

    func next() { second.withLock { $0 += 1 } }

    func page(_ context: PortalRequestContext, hasForm: Bool = false) -> HTML {
      count.withLock { $0 += 1 }
      return hasForm ? "<p>\(made) \(context.formToken.value)</p>" : "<p>\(made)</p>"
    }
  }

  private func site(_ maker: Maker, limit: Int = 10, hasForm: Bool = false) -> some ApplicationProtocol {
    let pages = PublicPages(limit: limit) { maker.freshness }
    return PortalFixture.application { router in
      for path in ["/", "**"] {
        router.get("\(path)") { request, context in
          await pages.response(to: request, context) { maker.page(context, hasForm: hasForm) }
        }
      }
    }
  }

  @Test("it has an entity tag and is not sent again")
  func unchanged() async throws {
    try await site(Maker()).test(.router) { client in
      let first = try await client.execute(uri: "/", method: .get)
      #expect(String(buffer: first.body) == "<p>1</p>")
      #expect(first.headers[.cacheControl] == "no-cache" && first.headers[.vary] == "Cookie")
      let tag = try #require(first.headers[.eTag])
      let again = try await client.execute(uri: "/", method: .get, headers: [.ifNoneMatch: "\"old\", W/\(tag)"])
      #expect(again.status == .notModified)
      #expect(again.body.readableBytes == 0)
      #expect(again.headers[.eTag] == tag)
      #expect(try await client.execute(uri: "/", method: .get, headers: [.ifNoneMatch: "\"old\""]).status == .ok)
    }
  }

  @Test("it is made once until something is written, for each address and way of showing it")
  func kept() async throws {
    let maker = Maker()
    try await site(maker).test(.router) { client in
      for _ in 0..<3 {
        #expect(String(buffer: try await client.execute(uri: "/a?q=1", method: .get).body) == "<p>1</p>")
      }
      #expect(String(buffer: try await client.execute(uri: "/a?q=2", method: .get).body) == "<p>2</p>")
      let large = try await client.execute(uri: "/a?q=1", method: .get, headers: [.cookie: "display=large"])
      #expect(String(buffer: large.body) == "<p>3</p>")
      maker.next()
      #expect(String(buffer: try await client.execute(uri: "/a?q=1", method: .get).body) == "<p>4</p>")
      #expect(maker.made == 4)
    }
  }

  @Test("what only one visitor sees is made anew and kept nowhere")
  func personal() async throws {
    let maker = Maker()
    try await site(maker).test(.router) { client in
      for number in 1...2 {
        let own = try await client.execute(uri: "/", method: .get, headers: [.cookie: "session=alive"])
        #expect(String(buffer: own.body) == "<p>\(number)</p>")
        #expect(own.headers[.cacheControl] == "private, no-store" && own.headers[.eTag] == nil)
      }
      #expect(String(buffer: try await client.execute(uri: "/", method: .get).body) == "<p>3</p>")
    }
    let forms = Maker()
    try await site(forms, hasForm: true).test(.router) { client in
      for _ in 0..<2 {
        let page = try await client.execute(uri: "/", method: .get)
        #expect(page.headers[.cacheControl] == "private, no-store" && page.headers[.eTag] == nil)
      }
      #expect(forms.made == 2)
    }
  }

  @Test("addresses made by visitors don't fill the memory")
  func bounded() async throws {
    let maker = Maker()
    try await site(maker, limit: 2).test(.router) { client in
      for address in ["/1", "/2", "/3", "/3", "/1"] { _ = try await client.execute(uri: address, method: .get) }
      #expect(maker.made == 4)
    }
  }
}
