import Database
import Foundation
import Storage
import Testing
import Titles

@Suite struct AttachmentStoreTests {
  /// The SHA-256 of "职称" by sha256sum.
  static let digest = "26f18f117c01324ebb3eb6354e17b1eef42a3ec95981650b475aead0a81ec1f6"

  let folder = FileManager.default.temporaryDirectory.path + "/attachment-tests-" + UUID().uuidString
  let store: AttachmentStore

  init() throws {
    store = try AttachmentStore(folder: folder, random: SeededRandom(seed: 1))
  }

  private func cleanUp() { try? FileManager.default.removeItem(atPath: folder) }

  private var temporary: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: folder + "/tmp") }
  }

  private func files(olderThan milliseconds: Int64) throws -> [AttachmentFile] {
    try AttachmentStore.shelves.flatMap { try store.files(on: $0, olderThan: Moment(milliseconds: milliseconds)) }
  }

  private func age(_ path: String, to moment: Moment) throws {
    let date = Date(timeIntervalSince1970: Double(moment.milliseconds) / 1000)
    try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: path)
  }

  @Test func bytesThatComeInPiecesLieUnderTheirDigest() throws {
    defer { cleanUp() }
    let sink = try store.beginUpload(limit: 6)
    for byte in "职称".utf8 { try sink.write([byte]) }
    #expect(sink.size == 6)
    let file = try sink.finish()
    #expect(file.digest.rawValue == Self.digest)
    #expect(file.path == "\(folder)/\(Self.digest.prefix(3))/\(Self.digest)")
    #expect(file.size == 6)
    #expect(try store.file(file.digest) == file)
    #expect(try store.data(file.digest) == Array("职称".utf8))
    #expect(store.exists(file.digest))
    #expect(try store.isIntact(file.digest))
    #expect(try temporary == [])
  }

  @Test func theSameBytesAreKeptOnce() throws {
    defer { cleanUp() }
    let first = try store.store(Array("职称".utf8))
    try age(first.path, to: Moment(milliseconds: 1000))
    let second = try store.store(Array("职称".utf8))
    #expect(first == second)
    #expect(try files(olderThan: .max) == [first])
    #expect(try temporary == [])
    // Being relied on again makes it young, so that the clean-up leaves it.
    #expect(try files(olderThan: 2000) == [])
    #expect(try !store.remove(first.digest, olderThan: Moment(milliseconds: 2000)))
    #expect(store.exists(first.digest))
  }

  @Test func moreThanTheLimitIsRefusedInTheMiddle() throws {
    defer { cleanUp() }
    let sink = try store.beginUpload(limit: 5)
    try sink.write([1, 2, 3])
    #expect(throws: AttachmentError.tooLarge(limit: 5)) { try sink.write([4, 5, 6]) }
    #expect(try temporary == [])
    #expect(throws: AttachmentError.uploadEnded) { try sink.write([4]) }
    #expect(throws: AttachmentError.uploadEnded) { try sink.finish() }
    #expect(try files(olderThan: .max) == [])
  }

  @Test func abandonedAndForgottenUploadsLeaveNothing() throws {
    defer { cleanUp() }
    let sink = try store.beginUpload(limit: 5)
    try sink.write([1])
    #expect(try temporary.count == 1)
    sink.abandon()
    sink.abandon()
    #expect(try temporary == [])
    do {
      let forgotten = try store.beginUpload(limit: 5)
      try forgotten.write([1])
    }
    #expect(try temporary == [])
  }

  @Test func whatACrashLeftIsFoundByItsAge() throws {
    defer { cleanUp() }
    for (name, milliseconds) in [("old", 1000 as Int64), ("young", 9000)] {
      let path = "\(folder)/tmp/\(name)"
      #expect(FileManager.default.createFile(atPath: path, contents: Data([1])))
      try age(path, to: Moment(milliseconds: milliseconds))
    }
    #expect(try store.temporaryFiles(olderThan: Moment(milliseconds: 5000)) == ["old"])
    #expect(try store.removeTemporaryFiles(olderThan: Moment(milliseconds: 5000)) == 1)
    #expect(try temporary == ["young"])
  }

  @Test func onlyOldFilesAreOfferedToTheCleanUp() throws {
    defer { cleanUp() }
    let stored = try [[1], [2], [3]].map { try store.store($0) }
    for file in stored.prefix(2) { try age(file.path, to: Moment(milliseconds: 1000)) }
    let old = try files(olderThan: 5000)
    #expect(Set(old) == Set(stored.prefix(2)))
    #expect(try store.remove(stored[1].digest, olderThan: Moment(milliseconds: 5000)))
    #expect(try !store.remove(stored[2].digest, olderThan: Moment(milliseconds: 5000)))
    #expect(stored.map { store.exists($0.digest) } == [true, false, true])
    #expect(throws: FileError.notFound) { try store.data(stored[1].digest) }
    #expect(throws: FileError.notFound) { try store.file(stored[1].digest) }
  }

  @Test func aSealedUploadIsJudgedBeforeItHasItsPlace() throws {
    defer { cleanUp() }
    let sink = try store.beginUpload(limit: 6)
    try sink.write(Array("职称".utf8))
    let sealed = try sink.seal()
    #expect(sealed.digest.rawValue == Self.digest)
    #expect(sealed.size == 6)
    #expect(FileManager.default.contents(atPath: sealed.path) == Data("职称".utf8))
    #expect(!store.exists(sealed.digest))
    #expect(throws: AttachmentError.uploadEnded) { try sink.write([1]) }
    let kept = try sealed.place()
    sealed.drop()
    #expect(try store.file(sealed.digest) == kept)
    #expect(try temporary == [])
    // What is refused leaves nothing behind, dropped or forgotten.
    let refused = try store.beginUpload(limit: 6)
    try refused.write([1])
    let dropped = try refused.seal()
    dropped.drop()
    #expect(throws: AttachmentError.uploadEnded) { try dropped.place() }
    #expect(!store.exists(dropped.digest))
    _ = try store.beginUpload(limit: 6).seal()
    #expect(try temporary == [])
  }

  @Test func aDamagedFileIsNoticedAndOneOfAnotherLengthReplaced() throws {
    defer { cleanUp() }
    let file = try store.store([1, 2, 3])
    try Data([1, 2, 4]).write(to: URL(fileURLWithPath: file.path))
    #expect(try !store.isIntact(file.digest))
    try Data([1]).write(to: URL(fileURLWithPath: file.path))
    #expect(try store.store([1, 2, 3]) == file)
    #expect(try store.isIntact(file.digest))
  }

  @Test(arguments: ["", "../../etc/passwd", String(repeating: "A", count: 64), String(repeating: "/", count: 64)])
  func nothingButADigestNamesAFile(_ text: String) {
    defer { cleanUp() }
    #expect(AttachmentDigest(rawValue: text) == nil)
  }

  @Test func aFailingDiskIsTold() throws {
    defer { cleanUp() }
    let sink = try store.beginUpload(limit: 5)
    try sink.write([1])
    let file = try #require(temporary.first)
    try FileManager.default.removeItem(atPath: "\(folder)/tmp/\(file)")
    #expect(throws: FileError.notFound) { try sink.finish() }
    try FileManager.default.removeItem(atPath: folder + "/tmp")
    #expect(throws: FileError.notFound) { try store.beginUpload(limit: 5) }
    #expect(FileError(ENOSPC) == .diskFull)
    #expect(FileError(EDQUOT) == .diskFull)
    #expect(FileError(EROFS) == .readOnly)
    #expect(FileError(EIO) == .other(code: EIO))
  }

  @Test func manyUploadsAtOnceAreKeptApart() async throws {
    defer { cleanUp() }
    let workers = WorkerPool(name: "files", threads: 2, queueLimit: 1000)
    let store = store
    let files = try await withThrowingTaskGroup(of: AttachmentFile.self) { group in
      for number in 0..<50 {
        group.addTask {
          let sink = try await workers.run { try store.beginUpload(limit: 20_000) }
          for _ in 0..<20 {
            try await workers.run { try sink.write([UInt8](repeating: UInt8(number % 25), count: 1000)) }
          }
          return try await workers.run { try sink.finish() }
        }
      }
      return try await group.reduce(into: Set()) { $0.insert($1) }
    }
    #expect(files.count == 25)
    #expect(files.allSatisfy { $0.size == 20_000 })
    #expect(try temporary == [])
  }
}
