import AsyncHTTPClient
import Crypto
import NIOCore
import NIOHTTP1
import Testing

@testable import Storage

@Suite("Speaking with an object store")
struct S3ClientTests {
  static let digest = AttachmentDigest(SHA256.hash(data: Array("职称".utf8)))
  static let checksum = "JvGPEXwBMk67PrY1Thex7vQqPslZgWULR1rq0KgewfY="

  private func put(_ client: S3Client) async throws {
    try await client.put(S3ClientTests.digest.rawValue, digest: S3ClientTests.digest, size: 6) {
      .bytes(ByteBuffer(string: "职称"))
    }
  }

  private func text(_ download: S3Download) async throws -> String {
    var whole = ByteBuffer()
    for try await piece in download { whole.writeImmutableBuffer(piece) }
    return String(buffer: whole)
  }

  @Test("an object goes with its digest, signed, to a path-style address")
  func puts() async throws {
    let store = MadeUpStore([.reply(200, headers: ["x-amz-checksum-sha256": S3ClientTests.checksum])])
    try await put(store.client())
    let sent = try #require(store.sent.first)
    #expect(store.sent.count == 1)
    #expect(sent.method == .PUT)
    #expect(sent.url == "http://store.example:9000/zhicheng/files/\(S3ClientTests.digest)")
    #expect(sent.body == "职称")
    #expect(sent.headers["Host"] == ["store.example:9000"])
    #expect(sent.headers["X-Amz-Content-Sha256"] == [S3ClientTests.digest.rawValue])
    #expect(sent.headers["X-Amz-Checksum-Sha256"] == [S3ClientTests.checksum])
    #expect(sent.headers["X-Amz-Date"] == ["20150830T123600Z"])
    let authorization = try #require(sent.headers.first(name: "Authorization"))
    let names = "content-type;host;x-amz-checksum-sha256;x-amz-content-sha256;x-amz-date"
    #expect(authorization.contains("Credential=key/20150830/us-east-1/s3/aws4_request, SignedHeaders=\(names), "))
    #expect(!authorization.contains("hidden"))
  }

  @Test("a store that is overloaded, slow or gone is asked again, signed anew, with longer waits")
  func retries() async throws {
    let store = MadeUpStore([
      .reply(503, "<Error><Code>SlowDown</Code></Error>"), .fault(.readTimeout), .fault(.remoteConnectionClosed), .reply(200),
    ])
    try await put(store.client())
    #expect(store.isDone)
    #expect(store.sent.map(\.body) == ["职称", "职称", "职称", "职称"])
    #expect(store.pauses == [.milliseconds(100), .milliseconds(200), .milliseconds(400)])
    let times = store.sent.flatMap { $0.headers["X-Amz-Date"] }
    #expect(times == ["20150830T123600Z", "20150830T123601Z", "20150830T123602Z", "20150830T123603Z"])
    #expect(Set(store.sent.flatMap { $0.headers["Authorization"] }).count == 4)
    let faults: [HTTPClientError] = [.readTimeout, .remoteConnectionClosed]
    let reasons = ["SlowDown"] + faults.map(\.shortDescription)
    #expect(store.log == zip(1..., reasons).map { "object store failed attempt=\($0) last=false reason=\($1)" })
  }

  @Test("the waits are scattered")
  func jitter() async throws {
    let store = MadeUpStore([.reply(500), .reply(502), .reply(200)])
    try await put(store.client { $0.chance = { 0.25 } })
    #expect(store.pauses == [.milliseconds(25), .milliseconds(50)])
    #expect(S3Pacing(chance: { 1 }).delay(after: 40) == .seconds(2))
  }

  @Test("after four attempts, or when patience ends, it counts as unreachable")
  func bounded() async throws {
    let store = MadeUpStore([.fault(.connectTimeout), .reply(500), .reply(504), .reply(503), .reply(200)])
    await #expect(throws: S3Error.unavailable) { try await put(store.client()) }
    #expect(store.sent.count == 4)
    let slow = MadeUpStore([.fault(.readTimeout), .reply(200)])
    let client = slow.client { pacing in
      let begin = ContinuousClock.now
      let now: @Sendable () -> ContinuousClock.Instant = { slow.sent.isEmpty ? begin : begin + .seconds(21) }
      pacing.now = now
    }
    await #expect(throws: S3Error.unavailable) { try await put(client) }
    #expect(slow.sent.count == 1)
  }

  @Test(
    "a refusal is not asked again",
    arguments: [
      (403 as UInt, "AccessDenied", S3Error.refused(status: 403, code: "AccessDenied")),
      (404, "NoSuchKey", .notFound), (301, "PermanentRedirect", .refused(status: 301, code: "PermanentRedirect")),
      (404, "NoSuchBucket", .refused(status: 404, code: "NoSuchBucket")),
    ])
  func refusals(_ status: UInt, _ code: String, _ error: S3Error) async throws {
    let store = MadeUpStore([.reply(status, "<Error><Code>\(code)</Code></Error>")])
    await #expect(throws: error) { try await store.client().size(of: "a") }
    #expect(store.sent.count == 1)
    #expect(store.log == (error == .notFound ? [] : ["object store refused reason=\(code)"]))
  }

  @Test("a store that can't be spoken with is out of reach, and the log says why")
  func strange() async throws {
    let store = MadeUpStore([.fault(.invalidHeaderFieldNames([])), .fault(.tlsHandshakeTimeout), .reply(200)])
    await #expect(throws: S3Error.unavailable) { try await put(store.client()) }
    #expect(store.log.count == 1)
    #expect(store.log.first?.hasPrefix("object store refused reason=") == true)
    try await put(store.client())
  }

  @Test("a task that is cancelled doesn't ask again")
  func cancelled() async throws {
    let store = MadeUpStore([.fault(.cancelled)])
    await #expect(throws: CancellationError.self) { try await put(store.client()) }
    #expect(store.sent.count == 1)
  }

  @Test("bytes that were damaged on their way are sent again")
  func damagedUpload() async throws {
    let other: HTTPHeaders = ["x-amz-checksum-sha256": "AAAA"]
    let store = MadeUpStore([.reply(400, "<Error><Code>BadDigest</Code></Error>"), .reply(200, headers: other), .reply(200)])
    try await put(store.client())
    #expect(store.sent.count == 3)
    let never = MadeUpStore(Array(repeating: .reply(200, headers: other), count: 4))
    await #expect(throws: S3Error.damaged) { try await put(never.client()) }
  }

  @Test("a download that breaks off goes on where it was")
  func resumes() async throws {
    let store = MadeUpStore([
      .cut("abcd", of: 10), .reply(503), .cut("ef", of: 6, status: 206), .reply(206, "ghij"),
    ])
    let download = try await store.client().open("a")
    #expect(download.range == 0..<10)
    #expect(try await text(download) == "abcdefghij")
    #expect(store.sent.map { $0.headers["Range"] } == [[], ["bytes=4-9"], ["bytes=4-9"], ["bytes=6-9"]])
  }

  @Test("a download that arrives in bits, however many, arrives")
  func patient() async throws {
    let bits = (1...8).map { MadeUpStore.Answer.cut("\($0)", of: 9 - $0, status: 206) }
    let store = MadeUpStore([.cut("0", of: 9)] + bits)
    let download = try await store.client().open("a")
    #expect(try await text(download) == "012345678")
    #expect(store.sent.count == 9)
  }

  @Test("a download that breaks off again and again ends in an error")
  func givesUp() async throws {
    let store = MadeUpStore([.cut("a", of: 9)] + Array(repeating: .cut("", of: 8, status: 206), count: 9))
    let download = try await store.client().open("a")
    await #expect(throws: S3Error.unavailable) { try await text(download) }
    #expect(store.sent.count == 4)
  }

  @Test("a part is asked for by its bytes; a store that sends another is not believed")
  func parts() async throws {
    let store = MadeUpStore([.reply(206, "cde"), .reply(200, "abcdefghij"), .reply(206, "cd")])
    let client = store.client()
    #expect(try await text(try await client.open("a", 2..<5)) == "cde")
    await #expect(throws: S3Error.unreadable) { try await client.open("a", 2..<5) }
    await #expect(throws: S3Error.unreadable) { try await client.open("a", 2..<5) }
    #expect(store.sent.map { $0.headers["Range"] } == [["bytes=2-4"], ["bytes=2-4"], ["bytes=2-4"]])
  }

  @Test("a listing goes on where the last one ended")
  func lists() async throws {
    let store = MadeUpStore([.reply(200, "<ListBucketResult></ListBucketResult>"), .reply(200, "<html></html>")])
    #expect(try await store.client().list(beginning: "ab", limit: 2, after: "t/=").objects == [])
    let query = "continuation-token=t%2F%3D&list-type=2&max-keys=2&prefix=files%2Fab"
    #expect(store.sent.first?.url == "http://store.example:9000/zhicheng?\(query)")
    await #expect(throws: S3Error.unreadable) { try await store.client().list() }
  }
}
