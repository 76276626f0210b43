import Database
import Foundation
import TestKit
import Testing
import Titles

@testable import Storage

/// What every attachment store promises, in a folder and in a bucket alike.
@Suite("Attachment store", .serialized)
struct AttachmentStoreContractTests {
  static let kinds = TestAttachments.available
  static let past = Moment(milliseconds: 1000)
  static let future = Moment(milliseconds: 32_503_680_000_000)

  /// A store that is gone when the test is.
  final class Ground: Sendable {
    let folder = FileManager.default.temporaryDirectory.path + "/store-tests-" + UUID().uuidString
    let workers = WorkerPool(name: "files", threads: 2, queueLimit: 1000)
    let store: any AttachmentStore

    init(_ kind: TestAttachments) throws {
      store = try kind.open(folder: folder, workers: workers)
    }

    deinit {
      try? FileManager.default.removeItem(atPath: folder)
    }

    func upload(_ pieces: [[UInt8]]) throws -> SealedUpload {
      let sink = try store.spool.beginUpload(limit: 100 << 20)
      for piece in pieces { try sink.write(piece) }
      return try sink.seal()
    }

    func temporary() throws -> [String] { try store.spool.temporaryFiles(olderThan: future) }

    func all() async throws -> [AttachmentFile] {
      var files: [AttachmentFile] = []
      for shelf in store.shelves { files += try await store.files(on: shelf, olderThan: future) }
      return files
    }

    func bytes(_ digest: AttachmentDigest, _ range: Range<Int64>?) async throws -> [UInt8] {
      var bytes: [UInt8] = []
      for try await piece in try await store.open(digest, range) { bytes += piece }
      return bytes
    }
  }

  @Test("bytes that come in pieces are kept under their digest, and nothing else stays", arguments: kinds)
  func places(_ kind: TestAttachments) async throws {
    let ground = try Ground(kind)
    let upload = try ground.upload("职称".utf8.map { [$0] })
    #expect(try ground.temporary().count == 1)
    let file = try await ground.store.place(upload)
    // By sha256sum.
    #expect(file.digest.rawValue == "26f18f117c01324ebb3eb6354e17b1eef42a3ec95981650b475aead0a81ec1f6")
    #expect(file.size == 6)
    #expect(try ground.temporary() == [])
    #expect(try await ground.store.file(file.digest) == file)
    #expect(try await ground.store.exists(file.digest))
    #expect(try await ground.store.isIntact(file.digest))
    #expect(try await ground.store.data(file.digest) == Array("职称".utf8))
    await #expect(throws: AttachmentError.uploadEnded) { try await ground.store.place(upload) }
  }

  @Test("the same bytes are kept once, from the disk and from memory", arguments: kinds)
  func once(_ kind: TestAttachments) async throws {
    let ground = try Ground(kind)
    let first = try await ground.store.place(ground.upload([[1, 2], [3]]))
    let second = try await ground.store.store([1, 2, 3])
    let third = try await ground.store.place(ground.upload([[1], [2, 3]]))
    let other = try await ground.store.store([1, 2, 4])
    #expect([second, third] == [first, first])
    #expect(Set(try await ground.all()) == [first, other])
    #expect(try ground.temporary() == [])
  }

  @Test("some of the bytes, from a byte to a byte", arguments: kinds)
  func ranges(_ kind: TestAttachments) async throws {
    let ground = try Ground(kind)
    let bytes = (0..<1000).map { UInt8($0 % 251) }
    let digest = try await ground.store.store(bytes).digest
    #expect(try await ground.bytes(digest, 0..<1) == [0])
    #expect(try await ground.bytes(digest, 250..<253) == [250, 0, 1])
    #expect(try await ground.bytes(digest, 990..<1000) == Array(bytes[990...]))
    #expect(try await ground.bytes(digest, 5..<5) == [])
    #expect(try await ground.bytes(digest, nil) == bytes)
  }

  @Test("a large file goes in and out in pieces", arguments: kinds)
  func large(_ kind: TestAttachments) async throws {
    let ground = try Ground(kind)
    let piece = (0..<1_000_003).map { UInt8(truncatingIfNeeded: $0 &* 31 ^ $0 >> 8) }
    let file = try await ground.store.place(ground.upload(Array(repeating: piece, count: 8)))
    #expect(file.size == 8_000_024)
    var (count, longest) = (0, 0)
    for try await part in try await ground.store.open(file.digest, nil) {
      count += part.count
      longest = max(longest, part.count)
    }
    #expect(count == 8_000_024)
    #expect(longest <= 2 * FileReader.piece)
    #expect(try await ground.store.isIntact(file.digest))
    let middle = try await ground.bytes(file.digest, 1_000_000..<1_000_010)
    #expect(middle == Array(piece[1_000_000...]) + Array(piece[..<7]))
  }

  @Test("an empty file is a file", arguments: kinds)
  func empty(_ kind: TestAttachments) async throws {
    let ground = try Ground(kind)
    let file = try await ground.store.place(ground.upload([]))
    #expect(file.digest.rawValue == S3Request.emptyPayload)
    #expect(try await ground.store.data(file.digest) == [])
    #expect(try await ground.bytes(file.digest, 0..<0) == [])
    #expect(try await ground.store.isIntact(file.digest))
  }

  @Test("what isn't there isn't found", arguments: kinds)
  func missing(_ kind: TestAttachments) async throws {
    let ground = try Ground(kind)
    let digest = AttachmentDigest(of: [9])
    await #expect(throws: FileError.notFound) { try await ground.store.file(digest) }
    await #expect(throws: FileError.notFound) { _ = try await ground.store.open(digest, nil) }
    await #expect(throws: FileError.notFound) { _ = try await ground.store.open(digest, 0..<1) }
    await #expect(throws: FileError.notFound) { _ = try await ground.store.open(digest, 0..<0) }
    await #expect(throws: FileError.notFound) { try await ground.store.data(digest) }
    await #expect(throws: FileError.notFound) { try await ground.store.isIntact(digest) }
    #expect(try await ground.store.exists(digest) == false)
    #expect(try await ground.store.remove(digest, olderThan: AttachmentStoreContractTests.future) == false)
  }

  @Test("shelves list what is old, and only what is old is removed", arguments: kinds)
  func cleanUp(_ kind: TestAttachments) async throws {
    let ground = try Ground(kind)
    let (past, future) = (AttachmentStoreContractTests.past, AttachmentStoreContractTests.future)
    let files = try await [[1], [2], [3]].asyncMap { try await ground.store.store($0) }
    let digits = kind == .folder ? 3 : 2
    let shelf = try #require(Int(files[0].digest.rawValue.prefix(digits), radix: 16))
    #expect(try await ground.store.files(on: shelf, olderThan: future) == [files[0]])
    #expect(try await ground.store.files(on: shelf, olderThan: past) == [])
    #expect(try await ground.store.remove(files[0].digest, olderThan: past) == false)
    #expect(try await ground.store.exists(files[0].digest))
    #expect(try await ground.store.remove(files[0].digest, olderThan: future))
    #expect(try await ground.store.exists(files[0].digest) == false)
    #expect(Set(try await ground.all()) == [files[1], files[2]])
  }

  @Test("many at once", arguments: kinds)
  func many(_ kind: TestAttachments) async throws {
    let ground = try Ground(kind)
    let files = try await withThrowingTaskGroup(of: AttachmentFile.self) { group in
      for number in 0..<30 {
        group.addTask {
          let piece = [UInt8](repeating: UInt8(number % 15), count: 1000)
          return try await ground.store.place(ground.upload(Array(repeating: piece, count: 20)))
        }
      }
      return try await group.reduce(into: Set()) { $0.insert($1) }
    }
    #expect(files.count == 15)
    #expect(files.allSatisfy { $0.size == 20_000 })
    #expect(Set(try await ground.all()) == files)
    #expect(try ground.temporary() == [])
  }

  @Test("a place that may be used passes", arguments: kinds)
  func verifies(_ kind: TestAttachments) async throws {
    let ground = try Ground(kind)
    await #expect(throws: Never.self) { try await ground.store.verify() }
  }
}

extension Array where Element: Sendable {
  fileprivate func asyncMap<Value>(_ body: (Element) async throws -> Value) async throws -> [Value] {
    var values: [Value] = []
    for element in self { values.append(try await body(element)) }
    return values
  }
}
