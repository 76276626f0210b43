import Database
import Services
import Storage
import TestKit
import Testing
import Titles

@Suite("上传附件")
struct AttachmentServiceTests {
  let test: TestPlatform
  let service: AttachmentService
  let viewer: Viewer

  init() async throws {
    test = try await TestPlatform()
    service = AttachmentService(platform: test.platform)
    viewer = try await test.viewer(try await test.person("演示申报人", number: 1))
  }

  private func code(_ bytes: [UInt8], _ kind: UploadKind = .pdf, _ name: String = "材料.pdf") async -> String? {
    let refusal = await #expect(throws: Refusal.self) {
      try await service.receive(bytes, kind, name: name, field: "proof", by: viewer)
    }
    #expect(refusal?.reasons.first?.field == "proof")
    #expect(refusal?.reasons.first?.sentence.contains(name) == true)
    return refusal?.reasons.first?.code
  }

  private func bytes(_ content: AttachmentContent, _ range: Range<Int>) async throws -> [UInt8] {
    var bytes: [UInt8] = []
    for try await piece in try await service.open(content, range) { bytes += piece }
    return bytes
  }

  @Test("a PDF is kept with its pages, once for the same bytes and name")
  func keeps() async throws {
    let first = try await service.receive(TestFiles.pdf(pages: 3), .pdf, name: "材料.pdf", by: viewer)
    #expect(first.pages == 3)
    #expect(first.name == "材料.pdf")
    let again = try await service.receive(TestFiles.pdf(pages: 3), .pdf, name: "材料.pdf", by: viewer)
    #expect(again.id == first.id)
    let other = try await service.receive(TestFiles.pdf(pages: 3), .pdf, name: "另一名.pdf", by: viewer)
    #expect(other.id != first.id)
    #expect(other.sha256 == first.sha256)
    #expect(try await service.reusable(by: viewer).map(\.name) == ["另一名.pdf", "材料.pdf"])
    let content = try await service.content(first.id, for: viewer)
    #expect(content.mediaType == "application/pdf")
    #expect(try await bytes(content, 0..<5) == Array("%PDF-".utf8))
  }

  @Test("each fault has its own sentence")
  func faults() async throws {
    #expect(await code([]) == "file-empty")
    #expect(await code(TestFiles.photo()) == "file-wrong-type")
    #expect(await code(TestFiles.brokenPDF()) == "file-broken")
    #expect(await code(TestFiles.encryptedPDF()) == "file-encrypted")
    #expect(await code(TestFiles.pdf(pages: 0)) == "file-without-pages")
    let large = TestFiles.pdf() + [UInt8](repeating: 32, count: 10 * 1024 * 1024)
    #expect(await code(large) == "file-too-large")
    #expect(await code(TestFiles.pdf(), .photo, "照片.jpg") == "photo-wrong-size")
    #expect(await code(TestFiles.photo(width: 480, height: 413), .photo, "照片.png") == "photo-wrong-proportions")
    #expect(await code(TestFiles.photo(width: 200, height: 280), .photo, "照片.png") == "photo-too-small")
  }

  @Test("a photo is cropped and encoded anew")
  func photo() async throws {
    let photo = try await service.receive(TestFiles.photo(), .photo, name: "照片.png", by: viewer)
    #expect(photo.name == "照片.jpg")
    #expect(photo.pages == 0)
    let content = try await service.content(photo.id, for: viewer)
    #expect(content.mediaType == "image/jpeg")
    #expect(try await bytes(content, 0..<2) == [0xFF, 0xD8])
  }

  @Test("files are looked into on threads of their own: reading goes on where those are held up")
  func ownThreads() async throws {
    let file = try await service.receive(TestFiles.pdf(), .pdf, name: "材料.pdf", by: viewer)
    await test.platform.inspectors.shutDown()
    for kind in [UploadKind.pdf, .photo] {
      await #expect(throws: WorkerPoolError.shutDown) {
        try await service.receive(TestFiles.pdf(), kind, name: "另一份", by: viewer)
      }
    }
    let content = try await service.content(file.id, for: viewer)
    #expect(try await bytes(content, 0..<5) == Array("%PDF-".utf8))
  }

  @Test("too many bytes are refused in the middle of the stream, and nothing stays")
  func oversizeMidStream() async throws {
    let intake = try await service.begin(.pdf, name: "大.pdf", field: "proof", by: viewer)
    let piece = [UInt8](repeating: 0, count: 4 * 1024 * 1024)
    try await intake.write(piece)
    try await intake.write(piece)
    let refusal = await #expect(throws: Refusal.self) { try await intake.write(piece) }
    #expect(refusal?.reasons.map(\.code) == ["file-too-large"])
    #expect(try await left() == [])
  }

  /// The names of everything that lies in the store and in its folder for uploads.
  private func left() async throws -> [String] {
    let (store, end) = (test.store.attachments, Moment(milliseconds: .max))
    var names = try store.spool.temporaryFiles(olderThan: end)
    for shelf in store.shelves { names += try await store.files(on: shelf, olderThan: end).map(\.digest.rawValue) }
    return names
  }

  @Test("what is refused leaves nothing on the disk, and of a photo only the new picture stays")
  func refusedLeaveNothing() async throws {
    #expect(await code(TestFiles.brokenPDF()) == "file-broken")
    #expect(await code(TestFiles.photo(width: 200, height: 280), .photo, "照片.png") == "photo-too-small")
    #expect(try await left() == [])
    let photo = try await service.receive(TestFiles.photo(), .photo, name: "照片.png", by: viewer)
    #expect(try await left() == [photo.sha256])
  }

  @Test("what is refused counts towards the day's quota too")
  func quota() async throws {
    let broken = TestFiles.brokenPDF()
    for _ in 1...3 { #expect(await code(broken) == "file-broken") }
    let stopped = try await service.begin(.pdf, name: "材料.pdf", by: viewer)
    try await stopped.write([1, 2, 3])
    await stopped.cancel()
    await stopped.cancel()
    #expect(try await test.uploaded(by: viewer) == [4, 3 * broken.count + 3])
    let quota = AttachmentService.dailyQuota
    try await test.setUploaded(by: viewer, files: 4, bytes: quota.bytes)
    let refusal = await #expect(throws: Refusal.self) { try await service.begin(.pdf, name: "材料.pdf", by: viewer) }
    #expect(refusal?.reasons.map(\.code) == ["upload-quota"])
    try await test.setUploaded(by: viewer, files: quota.files, bytes: 0)
    await #expect(throws: Refusal.self) { try await service.begin(.pdf, name: "材料.pdf", by: viewer) }
    // Another day, another quota.
    test.clock.now = test.clock.now.adding(seconds: 86_400)
    #expect(try await service.receive(TestFiles.pdf(), .pdf, name: "材料.pdf", by: viewer).pages == 1)
  }

  @Test("nobody uploads any number of files at once")
  func atOnce() async throws {
    var open: [AttachmentIntake] = []
    for number in 1...UploadSlots.perOwner {
      open.append(try await service.begin(.pdf, name: "\(number).pdf", by: viewer))
    }
    let refusal = await #expect(throws: Refusal.self) { try await service.begin(.pdf, name: "多.pdf", by: viewer) }
    #expect(refusal?.reasons.map(\.code) == ["uploads-at-once"])
    // Somebody else may.
    let other = try await test.viewer(try await test.person("另一人", number: 2))
    let theirs = try await service.begin(.pdf, name: "另.pdf", by: other)
    await theirs.cancel()
    // One that is cancelled, one that is refused and one that is forgotten make room, each for one.
    await open.removeLast().cancel()
    let refused = try await service.begin(.pdf, name: "坏.pdf", by: viewer)
    try await refused.write([1])
    await #expect(throws: Refusal.self) { try await refused.finish() }
    open.removeLast()
    for number in 1...2 { open.append(try await service.begin(.pdf, name: "又\(number).pdf", by: viewer)) }
    await #expect(throws: Refusal.self) { try await service.begin(.pdf, name: "多.pdf", by: viewer) }
  }

  @Test("only the owner, and the units of an application that carries it, may open a file")
  func access() async throws {
    let filed = try await test.submittedApplication(number: 4)
    let employer = try await test.viewer(filed.employer)
    #expect(try await service.content(filed.file, for: employer).reference.name == "劳动合同.pdf")
    await #expect(throws: NotFound("附件")) { try await service.content(filed.file, for: viewer) }
    let stranger = try await test.viewer(try await test.unit("无关单位", number: 55))
    await #expect(throws: NotFound("附件")) { try await service.content(filed.file, for: stranger) }
  }
}
