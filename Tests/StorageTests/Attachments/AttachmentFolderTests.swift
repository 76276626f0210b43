import Database
import Foundation
import Testing
import Titles

@testable import Storage

/// What is a folder's own; what every store promises stands in `AttachmentStoreContractTests`.
@Suite struct AttachmentFolderTests {
  let folder = FileManager.default.temporaryDirectory.path + "/attachment-tests-" + UUID().uuidString
  let store: AttachmentFolder

  init() throws {
    let workers = WorkerPool(name: "files", threads: 1, queueLimit: 100)
    store = try AttachmentFolder(folder: folder, workers: workers, random: SeededRandom(seed: 1))
  }

  private func cleanUp() { try? FileManager.default.removeItem(atPath: folder) }

  private var temporary: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: folder + "/tmp") }
  }

  private func age(_ path: String, to moment: Moment) throws {
    let date = Date(timeIntervalSince1970: Double(moment.milliseconds) / 1000)
    try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: path)
  }

  private func age(_ file: AttachmentFile, to moment: Moment) throws { try age(store.path(of: file.digest), to: moment) }

  private func old(_ milliseconds: Int64) async throws -> [AttachmentFile] {
    var files: [AttachmentFile] = []
    for shelf in store.shelves { files += try await store.files(on: shelf, olderThan: Moment(milliseconds: milliseconds)) }
    return files
  }

  @Test func aFileLiesUnderItsDigest() async throws {
    defer { cleanUp() }
    let file = try await store.store(Array("职称".utf8))
    let digest = "26f18f117c01324ebb3eb6354e17b1eef42a3ec95981650b475aead0a81ec1f6"
    let path = "\(folder)/26f/\(digest)"
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data("职称".utf8))
    #expect(file.digest.rawValue == digest)
  }

  @Test func beingReliedOnAgainMakesAFileYoung() async throws {
    defer { cleanUp() }
    let first = try await store.store(Array("职称".utf8))
    try age(first, to: Moment(milliseconds: 1000))
    #expect(try await old(2000) == [first])
    #expect(try await store.store(Array("职称".utf8)) == first)
    #expect(try await old(2000) == [])
    #expect(try await store.remove(first.digest, olderThan: Moment(milliseconds: 2000)) == false)
    #expect(try temporary == [])
  }

  @Test func onlyOldFilesAreListedAndRemoved() async throws {
    defer { cleanUp() }
    var files: [AttachmentFile] = []
    for byte in 1...3 { files.append(try await store.store([UInt8(byte)])) }
    for file in files.prefix(2) { try age(file, to: Moment(milliseconds: 1000)) }
    #expect(Set(try await old(5000)) == Set(files.prefix(2)))
    #expect(try await store.remove(files[1].digest, olderThan: Moment(milliseconds: 5000)))
    #expect(try await store.remove(files[2].digest, olderThan: Moment(milliseconds: 5000)) == false)
    #expect(try await old(5000) == [files[0]])
    #expect(try await store.exists(files[2].digest))
  }

  @Test func moreThanTheLimitIsRefusedInTheMiddle() async throws {
    defer { cleanUp() }
    let sink = try store.spool.beginUpload(limit: 5)
    try sink.write([1, 2, 3])
    #expect(throws: AttachmentError.tooLarge(limit: 5)) { try sink.write([4, 5, 6]) }
    #expect(try temporary == [])
    #expect(throws: AttachmentError.uploadEnded) { try sink.write([4]) }
    #expect(throws: AttachmentError.uploadEnded) { try sink.seal() }
    #expect(try await old(.max) == [])
  }

  @Test func aSealedUploadIsJudgedBeforeItHasItsPlace() async throws {
    defer { cleanUp() }
    let sink = try store.spool.beginUpload(limit: 5)
    try sink.write([1, 2, 3])
    #expect(sink.size == 3)
    let sealed = try sink.seal()
    #expect(try Data(contentsOf: URL(fileURLWithPath: sealed.path)) == Data([1, 2, 3]))
    #expect(sealed.size == 3)
    #expect(sealed.digest == AttachmentDigest(of: [1, 2, 3]))
    #expect(try sealed.bytes() == [1, 2, 3])
    #expect(try await store.exists(sealed.digest) == false)
    #expect(throws: AttachmentError.uploadEnded) { try sink.write([4]) }
    sink.abandon()
    let kept = try await store.place(sealed)
    sealed.drop()
    #expect(try await store.file(sealed.digest) == kept)
    #expect(try temporary == [])
    // What is refused leaves nothing behind, dropped or forgotten.
    let refused = try store.spool.beginUpload(limit: 5)
    try refused.write([1])
    let dropped = try refused.seal()
    dropped.drop()
    await #expect(throws: AttachmentError.uploadEnded) { try await store.place(dropped) }
    #expect(try await store.exists(dropped.digest) == false)
    _ = try store.spool.beginUpload(limit: 5).seal()
    #expect(try temporary == [])
  }

  @Test func abandonedAndForgottenUploadsLeaveNothing() throws {
    defer { cleanUp() }
    let sink = try store.spool.beginUpload(limit: 5)
    try sink.write([1])
    #expect(try temporary.count == 1)
    sink.abandon()
    sink.abandon()
    #expect(try temporary == [])
    do {
      let forgotten = try store.spool.beginUpload(limit: 5)
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
    #expect(try store.spool.temporaryFiles(olderThan: Moment(milliseconds: 5000)) == ["old"])
    #expect(try store.spool.removeTemporaryFiles(olderThan: Moment(milliseconds: 5000)) == 1)
    #expect(try temporary == ["young"])
  }

  @Test func aDamagedFileIsNoticedAndOneOfAnotherLengthReplaced() async throws {
    defer { cleanUp() }
    let file = try await store.store([1, 2, 3])
    let place = URL(fileURLWithPath: store.path(of: file.digest))
    try Data([1, 2, 4]).write(to: place)
    #expect(try await store.isIntact(file.digest) == false)
    try Data([1]).write(to: place)
    #expect(try await store.store([1, 2, 3]) == file)
    #expect(try await store.isIntact(file.digest))
  }

  @Test(arguments: ["", "../../etc/passwd", String(repeating: "A", count: 64), String(repeating: "/", count: 64)])
  func nothingButADigestNamesAFile(_ text: String) {
    defer { cleanUp() }
    #expect(AttachmentDigest(rawValue: text) == nil)
  }

  @Test func aDigestIsItsBytes() throws {
    defer { cleanUp() }
    let digest = try #require(AttachmentDigest(rawValue: "00ff1a" + String(repeating: "9e", count: 29)))
    #expect(digest.bytes == [0, 255, 26] + Array(repeating: 158, count: 29))
  }

  @Test func aFailingDiskIsTold() async throws {
    defer { cleanUp() }
    let sink = try store.spool.beginUpload(limit: 5)
    try sink.write([1])
    let file = try #require(temporary.first)
    try FileManager.default.removeItem(atPath: "\(folder)/tmp/\(file)")
    let sealed = try sink.seal()
    await #expect(throws: FileError.notFound) { try await store.place(sealed) }
    try FileManager.default.removeItem(atPath: folder + "/tmp")
    #expect(throws: FileError.notFound) { try store.spool.beginUpload(limit: 5) }
    #expect(FileError(ENOSPC) == .diskFull)
    #expect(FileError(EDQUOT) == .diskFull)
    #expect(FileError(EROFS) == .readOnly)
    #expect(FileError(EIO) == .other(code: EIO))
  }
}
