import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Services
import TestKit
import Titles

@testable import Portal

/// Somebody in front of a browser: keeps cookies and the form token, follows nothing by itself.
final class TestVisitor {
  private let client: any TestClientProtocol
  private var cookies: [String: String] = [:]
  private var token = ""

  init(_ client: any TestClientProtocol) {
    self.client = client
  }

  /// Signed in as the account with this name.
  static func signedIn(
    _ username: String, door: Door, to site: TestSite, _ client: any TestClientProtocol
  ) async throws -> TestVisitor {
    let visitor = TestVisitor(client)
    let request = SignInRequest(door: door, username: username, password: TestPlatform.password)
    visitor.cookies[CookieSettings.session] = try await site.portal.accounts.signIn(request)
    return visitor
  }

  /// What came back.
  struct Answer {
    let status: Int
    let text: String
    /// Where it leads.
    let location: String?
    /// When to try again.
    var retryAfter: String?
    /// What kind of content it is.
    var contentType: String?
    /// The content as it came.
    var bytes: [UInt8] = []
  }

  func get(_ url: SiteURL) async throws -> Answer { try await get(url.description) }

  func get(_ address: String, range: String? = nil) async throws -> Answer {
    var headers = headers
    headers[.range] = range
    return try await answer(to: try await client.execute(uri: address, method: .get, headers: headers, body: nil))
  }

  /// Posts a form with the token of the page that was seen last.
  func post(_ url: SiteURL, _ fields: KeyValuePairs<String, String> = [:], withToken: Bool = true) async throws -> Answer {
    var body = FormBody(fields)
    if withToken { body.add("_token", token) }
    var headers = headers
    headers[.contentType] = "application/x-www-form-urlencoded"
    let response = try await client.execute(
      uri: url.description, method: .post, headers: headers, body: ByteBuffer(string: body.encoded))
    return try await answer(to: response)
  }

  /// Posts a form with a file, as a browser without JavaScript does.
  func post(
    _ url: SiteURL, _ fields: KeyValuePairs<String, String> = [:], file: [UInt8], name: String, as field: String
  ) async throws -> Answer {
    let boundary = "----test-boundary"
    var body: [UInt8] = []
    for (name, value) in [("_token", token)] + fields.map({ ($0.key, $0.value) }) {
      body += Array("--\(boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8)
    }
    let disposition = "Content-Disposition: form-data; name=\"\(field)\"; filename=\"\(name)\""
    body += Array("--\(boundary)\r\n\(disposition)\r\nContent-Type: application/pdf\r\n\r\n".utf8) + file
    body += Array("\r\n--\(boundary)--\r\n".utf8)
    var headers = headers
    headers[.contentType] = "multipart/form-data; boundary=\(boundary)"
    if let site = HTTPField.Name("Sec-Fetch-Site") { headers[site] = "same-origin" }
    let response = try await client.execute(
      uri: url.description, method: .post, headers: headers, body: ByteBuffer(bytes: body))
    return try await answer(to: response)
  }

  /// Asks as a program does.
  func json(_ url: SiteURL) async throws -> Answer {
    var headers = headers
    headers[.accept] = "application/json"
    return try await answer(to: try await client.execute(uri: url.description, method: .get, headers: headers, body: nil))
  }

  /// The bytes behind an address.
  func bytes(_ url: SiteURL) async throws -> [UInt8] {
    let response = try await client.execute(uri: url.description, method: .get, headers: headers, body: nil)
    return Array(response.body.readableBytesView)
  }

  /// Sends what the autosave of a page would.
  func patch(_ url: SiteURL, _ fields: KeyValuePairs<String, String>) async throws -> Answer {
    var headers = headers
    headers[.contentType] = "application/x-www-form-urlencoded"
    headers[.accept] = "application/json"
    if let name = HTTPField.Name("X-CSRF-Token") { headers[name] = token }
    let response = try await client.execute(
      uri: url.description, method: .patch, headers: headers, body: ByteBuffer(string: FormBody(fields).encoded))
    return try await answer(to: response)
  }

  /// Sends a file as the whole body, as the script of a file slot does.
  func put(_ url: SiteURL, _ bytes: [UInt8], name: String) async throws -> Answer {
    var headers = headers
    headers[.contentType] = "application/octet-stream"
    headers[.accept] = "text/html, application/problem+json"
    if let field = HTTPField.Name("X-File-Name") { headers[field] = PercentEncoding.strict(name) }
    if let field = HTTPField.Name("X-CSRF-Token") { headers[field] = token }
    let response = try await client.execute(
      uri: url.description, method: .put, headers: headers, body: ByteBuffer(bytes: bytes))
    return try await answer(to: response)
  }

  /// Posts a form with files, as a browser without scripts does.
  func postFiles(
    _ url: SiteURL, _ fields: KeyValuePairs<String, String>, files: [(field: String, name: String, bytes: [UInt8])]
  ) async throws -> Answer {
    let boundary = "----zhicheng-test"
    var body: [UInt8] = []
    func add(_ text: String) { body += Array(text.utf8) }
    for (name, value) in [("_token", token)] + fields.map({ ($0.key, $0.value) }) {
      add("--\(boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n")
    }
    for file in files {
      let head = "Content-Disposition: form-data; name=\"\(file.field)\"; filename=\"\(file.name)\""
      add("--\(boundary)\r\n\(head)\r\nContent-Type: application/octet-stream\r\n\r\n")
      body += file.bytes
      add("\r\n")
    }
    add("--\(boundary)--\r\n")
    var headers = headers
    headers[.contentType] = "multipart/form-data; boundary=\(boundary)"
    if let site = HTTPField.Name("Sec-Fetch-Site") { headers[site] = "same-origin" }
    let response = try await client.execute(
      uri: url.description, method: .post, headers: headers, body: ByteBuffer(bytes: body))
    return try await answer(to: response)
  }

  private var headers: HTTPFields {
    guard !cookies.isEmpty else { return [:] }
    return [.cookie: cookies.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: "; ")]
  }

  private func answer(to response: TestResponse) async throws -> Answer {
    for line in response.headers[values: .setCookie] {
      let pair = line.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1)
      guard let name = pair.first else { continue }
      cookies[String(name)] = pair.count == 2 && !line.contains("Max-Age=0") ? String(pair[1]) : nil
    }
    let text = String(buffer: response.body)
    if let found = text.firstMatch(of: /name="_token" value="([^"]*)"/) { token = String(found.1) }
    return Answer(
      status: Int(response.status.code), text: text, location: response.headers[.location],
      retryAfter: response.headers[.retryAfter], contentType: response.headers[.contentType],
      bytes: Array(buffer: response.body))
  }
}
