import Foundation
import Services
import Storage
import TestKit
import Testing
import Titles

/// 申报材料包 of one application.
@Suite struct DossierTests {
  /// The files of an archive by their paths, read by another program.
  private func files(of file: ExportedFile) async throws -> [(path: String, bytes: [UInt8])] {
    var bytes: [UInt8] = []
    for try await piece in file.pieces(0..<file.length) { bytes += piece }
    let path = NSTemporaryDirectory() + "dossier-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data(bytes).write(to: URL(filePath: path))
    let script = """
      import sys, zipfile
      z = zipfile.ZipFile(sys.argv[1])
      assert z.testzip() is None
      for i in z.infolist(): print(i.filename + "\\t" + z.read(i).hex())
      """
    let outcome = try OtherProgram.run(
      "/usr/bin/env", ["python3", "-c", script, path], environment: ["PYTHONIOENCODING": "utf-8", "PATH": "/usr/bin:/bin"])
    #expect(outcome.status == 0)
    return String(decoding: outcome.output, as: UTF8.self).split(separator: "\n").map { line in
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false)
      let digits = Array(parts[1].utf8)
      let bytes = stride(from: 0, to: digits.count, by: 2).compactMap { index in
        UInt8(String(decoding: digits[index...(index + 1)], as: UTF8.self), radix: 16)
      }
      return (String(parts[0]), bytes)
    }
  }

  @Test func itHoldsTheFormTheEvidenceInItsOrderAndACatalogueOfHashes() async throws {
    let ground = try await TestPlatform().examinationGround(of: .confirmation)
    let (test, id) = (ground.test, ground.filed.id)
    let service = DossierService(platform: test.platform)
    let viewer = try await test.viewer(ground.filed.person)
    let form = try await ReadableFormService(platform: test.platform).form(id, for: viewer)
    let file = try await service.dossier(of: id, for: viewer)
    #expect(file.fileName == "申报材料_\(form.number)_\(form.applicantName).zip")
    #expect(file.mediaType == "application/zip")
    let found = try await files(of: file)
    let paths = found.map(\.path)
    #expect(paths.prefix(2) == ["00-目录.pdf", "00-职称确认申报书_\(form.number).pdf"])
    #expect(paths.count == 4)
    #expect(paths[2].hasPrefix("01-基本信息/01-原证书-") && paths[3].hasPrefix("03-附件要求/01-"))
    let catalogue = try PaperText.read(found[0].bytes).filter { !$0.isWhitespace }
    for (_, bytes) in found.dropFirst() {
      let digest = try await test.store.attachments.store(bytes).digest.rawValue
      #expect(catalogue.contains(digest.prefix(20)))
    }
    #expect(catalogue.contains("共3个文件"))
    #expect(catalogue.contains(form.number) && catalogue.contains(form.sha256.prefix(20)))
    #expect(try PaperText.read(found[1].bytes).contains(form.applicantName))
    #expect(try await test.audited(id.rawValue).last == "application.dossier")
  }

  @Test func everyLevelThatHasItGetsItAndNobodyElse() async throws {
    let ground = try await TestPlatform().examinationGround(usesClaims: true)
    let (test, employer) = (ground.test, ground.employer)
    let service = DossierService(platform: test.platform)
    let visit = try await ground.visit(to: employer)
    await #expect(throws: Refusal.self) {
      _ = try await service.dossier(at: visit, in: try ground.room(employer), for: ground.clerk)
    }
    try await ground.act(.claim, at: employer, by: ground.clerk)
    let file = try await service.dossier(at: visit, in: try ground.room(employer), for: ground.clerk)
    #expect(try await files(of: file).count >= 3)
    let stranger = try await test.viewer(try await test.unit("无关单位", number: 66))
    await #expect(throws: NotFound.self) {
      _ = try await service.dossier(at: visit, in: try ground.room(employer), for: stranger)
    }
    let other = try await test.viewer(try await test.person("申报人戊", number: 77))
    await #expect(throws: NotFound("申报书")) { _ = try await service.dossier(of: ground.filed.id, for: other) }
  }

  @Test func aDraftHasNone() async throws {
    let test = try await TestPlatform()
    let draft = try await test.filedApplication(number: 1, on: try await test.filingGround(number: 1))
    let viewer = try await test.viewer(draft.person)
    await #expect(throws: Refusal.self) {
      _ = try await DossierService(platform: test.platform).dossier(of: draft.id, for: viewer)
    }
  }
}
