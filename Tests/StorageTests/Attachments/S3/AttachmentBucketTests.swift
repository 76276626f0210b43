import AsyncHTTPClient
import Database
import Foundation
import Logging
import NIOHTTP1
import TestKit
import Testing
import Titles

@testable import Storage

@Suite("Attachments in a bucket")
struct AttachmentBucketTests {
  let folder = FileManager.default.temporaryDirectory.path + "/bucket-tests-" + UUID().uuidString
  let workers = WorkerPool(name: "files", threads: 1, queueLimit: 100)
  static let digest = AttachmentDigest(of: Array("abcdef".utf8))

  private func bucket(_ answers: [MadeUpStore.Answer]) throws -> (MadeUpStore, AttachmentBucket) {
    let store = MadeUpStore(answers)
    return (store, AttachmentBucket(store.client(), spool: try UploadSpool(folder: folder), workers: workers))
  }

  private func cleanUp() { try? FileManager.default.removeItem(atPath: folder) }

  private func page(_ keys: [(String, String)], next: String? = nil) -> MadeUpStore.Answer {
    let contents = keys.map {
      "<Contents><Key>files/\($0.0)</Key><Size>6</Size><LastModified>\($0.1)</LastModified></Contents>"
    }
    let more = next.map { "<IsTruncated>true</IsTruncated><NextContinuationToken>\($0)</NextContinuationToken>" } ?? ""
    return .reply(200, "<ListBucketResult>\(more)\(contents.joined())</ListBucketResult>")
  }

  @Test("an upload that can't be placed stays to be tried again, until it is dropped")
  func unreachable() async throws {
    defer { cleanUp() }
    let faults = Array(repeating: MadeUpStore.Answer.fault(.connectTimeout), count: 4)
    let (store, bucket) = try bucket(faults + [.reply(200)])
    let sink = try bucket.spool.beginUpload(limit: 10)
    try sink.write(Array("abcdef".utf8))
    let upload = try sink.seal()
    await #expect(throws: AttachmentError.unavailable) { try await bucket.place(upload) }
    #expect(try bucket.spool.temporaryFiles(olderThan: Moment(milliseconds: .max)).count == 1)
    #expect(try await bucket.place(upload) == AttachmentFile(digest: AttachmentBucketTests.digest, size: 6))
    #expect(store.sent.map(\.body) == Array(repeating: "abcdef", count: 5))
    #expect(try bucket.spool.temporaryFiles(olderThan: Moment(milliseconds: .max)) == [])
  }

  @Test("while the store can't be reached, everything says so")
  func outage() async throws {
    defer { cleanUp() }
    let (_, bucket) = try bucket([])
    let digest = AttachmentBucketTests.digest
    await #expect(throws: AttachmentError.unavailable) { try await bucket.store([1]) }
    await #expect(throws: AttachmentError.unavailable) { _ = try await bucket.open(digest, nil) }
    await #expect(throws: AttachmentError.unavailable) { try await bucket.exists(digest) }
    await #expect(throws: AttachmentError.unavailable) { try await bucket.files(on: 1, olderThan: Moment(milliseconds: 1)) }
    await #expect(throws: Never.self) { try await bucket.verify() }
  }

  @Test("a file whose bytes don't fit its name never arrives to its end")
  func damaged() async throws {
    defer { cleanUp() }
    let (_, bucket) = try bucket([.reply(200, "abcdeX"), .reply(200, "abcdeX"), .reply(200, "abcdef")])
    var arrived: [UInt8] = []
    await #expect(throws: AttachmentError.damaged) {
      for try await piece in try await bucket.open(AttachmentBucketTests.digest, nil) { arrived += piece }
    }
    #expect(arrived == [])
    #expect(try await bucket.isIntact(AttachmentBucketTests.digest) == false)
    #expect(try await bucket.isIntact(AttachmentBucketTests.digest))
  }

  @Test("a download that was cut off goes on, and fits its name as a whole")
  func resumed() async throws {
    defer { cleanUp() }
    let (store, bucket) = try bucket([.cut("abc", of: 6), .reply(206, "def")])
    #expect(try await bucket.data(AttachmentBucketTests.digest) == Array("abcdef".utf8))
    #expect(store.isDone)
  }

  @Test("a shelf is listed to its end; other objects are left alone")
  func shelf() async throws {
    defer { cleanUp() }
    let names = ["a", "b", "c"].map { "07" + String(repeating: $0, count: 62) }
    let (store, bucket) = try bucket([
      page([(names[0], "2015-08-30T12:36:00Z"), ("07/readme", "2015-08-30T12:36:00Z")], next: "more"),
      page([(names[1], "2015-08-30T12:37:00Z"), (names[2], "2015-08-30T12:35:59Z")]),
    ])
    let files = try await bucket.files(on: 7, olderThan: Moment(milliseconds: 1_440_938_160_001))
    #expect(files.map(\.digest.rawValue) == [names[0], names[2]])
    #expect(store.sent.map(\.url).map { $0.contains("prefix=files%2F07") } == [true, true])
    #expect(store.sent.map(\.url).map { $0.contains("continuation-token=more") } == [false, true])
  }

  @Test("a file that an upload relied on since it was listed is not removed")
  func reliedOnAgain() async throws {
    defer { cleanUp() }
    let digest = AttachmentBucketTests.digest
    let (store, bucket) = try bucket([
      page([(digest.rawValue, "2015-08-30T12:37:00Z")]), page([]), page([(digest.rawValue, "2015-08-30T12:35:00Z")]), .reply(204),
    ])
    let moment = Moment(milliseconds: 1_440_938_160_000)
    #expect(try await bucket.remove(digest, olderThan: moment) == false)
    #expect(try await bucket.remove(digest, olderThan: moment) == false)
    #expect(try await bucket.remove(digest, olderThan: moment))
    #expect(store.sent.map(\.method.rawValue) == ["GET", "GET", "GET", "DELETE"])
  }

  @Test("a wrong bucket, key or region is said at start")
  func misplaced() async throws {
    defer { cleanUp() }
    let (_, bucket) = try bucket([
      .reply(404, "<Error><Code>NoSuchBucket</Code></Error>"), .reply(403, "<Error><Code>SignatureDoesNotMatch</Code></Error>"),
      .reply(301), .reply(200, "<html></html>"),
    ])
    for code in ["NoSuchBucket", "SignatureDoesNotMatch", "HTTP 301", "HTTP 404"] {
      let problem = AttachmentPlaceProblem.refused(code: code)
      await #expect(throws: problem) { try await bucket.verify() }
      #expect(problem.sentence.contains(code))
    }
  }

  @Test("the real store refuses a wrong key", .enabled(if: TestAttachments.available.contains(.bucket)))
  func wrongKey() async throws {
    defer { cleanUp() }
    guard case .bucket(let address, let credentials) = try TestAttachments.bucket.place() else {
      Issue.record("no bucket")
      return
    }
    let wrong = S3Credentials(accessKey: credentials.accessKey, secret: "wrong")
    let bucket = AttachmentBucket(address, credentials: wrong, spool: try UploadSpool(folder: folder), workers: workers)
    await #expect(throws: AttachmentPlaceProblem.refused(code: "SignatureDoesNotMatch")) { try await bucket.verify() }
    await #expect(throws: AttachmentError.unavailable) { try await bucket.store([1]) }
  }

  @Test("nobody listens")
  func nobody() async throws {
    defer { cleanUp() }
    let address = try S3Address("s3://zhicheng/x?endpoint=http://127.0.0.1:9")
    var pacing = S3Pacing()
    pacing.pause = { _ in }
    let client = S3Client(
      address, credentials: S3Credentials(accessKey: "a", secret: "b"), pacing: pacing,
      clock: { Moment(milliseconds: 0) }, logger: Logger(label: "tests"))
    let bucket = AttachmentBucket(client, spool: try UploadSpool(folder: folder), workers: workers)
    await #expect(throws: AttachmentError.unavailable) { try await bucket.store([1]) }
  }
}
