import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Portal

@Suite("StaticAssets")
struct StaticAssetsTests {
  private func application(_ assets: StaticAssets) -> some ApplicationProtocol {
    let router = Router(context: PortalRequestContext.self)
    router.add(middleware: StaticAssetsMiddleware(assets))
    return Application(router: router)
  }

  @Test("the hash follows from names and contents")
  func hash() {
    let one = StaticAssets(files: ["css/a.css": Data("a".utf8), "js/b.js": Data("b".utf8)])
    #expect(one.hash == StaticAssets(files: ["js/b.js": Data("b".utf8), "css/a.css": Data("a".utf8)]).hash)
    #expect(one.hash != StaticAssets(files: ["css/a.css": Data("a2".utf8), "js/b.js": Data("b".utf8)]).hash)
    #expect(one.hash != StaticAssets(files: ["css/c.css": Data("a".utf8), "js/b.js": Data("b".utf8)]).hash)
    #expect(one.hash.count == 8)
    #expect(one.links("css/a.css") == "/static/\(one.hash)/css/a.css")
  }

  @Test("with its hash a file is cached for ever; with another one it is served, but not for long")
  func caching() async throws {
    let assets = StaticAssets(files: ["css/a.css": Data("a{}".utf8)])
    try await application(assets).test(.router) { client in
      let current = try await client.execute(uri: assets.links("css/a.css"), method: .get)
      #expect(String(buffer: current.body) == "a{}")
      #expect(current.headers[.contentType] == "text/css; charset=utf-8")
      #expect(current.headers[.cacheControl] == "public, max-age=31536000, immutable")
      let tag = try #require(current.headers[.eTag])
      let known = try await client.execute(uri: assets.links("css/a.css"), method: .get, headers: [.ifNoneMatch: tag])
      #expect(known.status == .notModified)
      let old = try await client.execute(uri: "/static/ffffffff/css/a.css", method: .get)
      #expect(old.headers[.cacheControl] == "public, max-age=60")
      let head = try await client.execute(uri: assets.links("css/a.css"), method: .head)
      #expect(head.body.readableBytes == 0)
      #expect(head.headers[.contentLength] == "3")
    }
  }

  @Test(
    "nothing but the files themselves is served",
    arguments: ["/static/x/../Package.swift", "/static/x/css", "/static/x/", "/static/css/a.css"])
  func nothingElse(path: String) async throws {
    let assets = StaticAssets(files: ["css/a.css": Data("a{}".utf8)])
    try await application(assets).test(.router) { client in
      let response = try await client.execute(uri: path, method: .get)
      #expect(response.status == .notFound)
    }
  }

  @Test("what ships is complete: every reference between the files, and every file that a page links to, is there")
  func bundled() throws {
    let assets = try StaticAssets.bundled()
    let page = PlainShell(PageFrame(site: PortalFixture.site, token: FormToken("t")), PageBody("页", "-")).html.description
    let prefix = PortalFixture.site.assets.prefix
    let linked = page.matches(of: #/(?:href|src)="([^"]+)"/#).map { String($0.output.1) }.filter { $0.hasPrefix(prefix) }
    #expect(linked.count >= 9)
    for address in linked { #expect(assets[String(address.dropFirst(prefix.count))] != nil, "\(address)") }
    for path in assets.paths where path.hasSuffix(".js") {
      let text = String(buffer: try #require(assets[path]).bytes)
      for match in text.matches(of: #/from "\.\/([^"]+)"/#) { #expect(assets["js/\(match.output.1)"] != nil, "\(path)") }
    }
  }

  @Test("no style sheet or script reaches outside or writes inline markup")
  func contained() throws {
    let assets = try StaticAssets.bundled()
    for path in assets.paths {
      let text = String(buffer: try #require(assets[path]).bytes)
      let outside = text.replacing("http://www.w3.org/2000/svg", with: "")
      #expect(!outside.contains("http://") && !outside.contains("https://"), "\(path)")
      #expect(!text.contains("eval(") && !text.contains("document.write"), "\(path)")
    }
  }
}
