import Services
import TestKit
import Testing
import Titles

/// The papers that are taken out of an application.
@Suite struct PaperTests {
  private func text(
    _ paper: ExaminationPaper, _ ground: ExaminationGround, at unit: UnitID, for viewer: Viewer
  ) async throws -> String {
    let file = try await ExaminationService(platform: ground.test.platform).paper(
      paper, of: try await ground.visit(to: unit), in: try ground.room(unit), for: viewer)
    #expect(file.contentType == "application/pdf")
    #expect(file.fileName.hasSuffix("_\(ground.filed.person.name).pdf"))
    return try PaperText.read(file.bytes).filter { $0 != " " }
  }

  @Test func theOpinionsAreThoseOfTheLevelsBelowAndOnesOwn() async throws {
    let ground = try await TestPlatform().examinationGround()
    await #expect(throws: Refusal.self) {
      _ = try await text(.opinions, ground, at: ground.employer, for: ground.clerk)
    }
    try await ground.approve()
    ground.waitForPosting()
    try await ground.forward(to: ground.authority)
    let own = try await text(.opinions, ground, at: ground.employer, for: ground.clerk)
    #expect(own.contains("呈报材料真实性保证书"))
    #expect(own.contains("兹保证\(ground.filed.person.name)同志系本单位职工"))
    #expect(own.contains("推荐意见") && own.contains(ground.filed.employer.name))
    #expect(!own.contains(ground.filed.person.document.number))
  }

  @Test func theArchiveReportSaysWhatTheApplicationSays() async throws {
    let ground = try await TestPlatform().examinationGround()
    let said = try await text(.archive, ground, at: ground.employer, for: ground.clerk)
    let flat = said.filter { !$0.isWhitespace }
    #expect(flat.contains("兹有\(ground.filed.person.name)同志，身份证号\(ground.filed.person.document.number)"))
    #expect(flat.contains("演示大学") && flat.contains("土木工程专业"))
    #expect(flat.contains("学制4年■全日制□非全日制，证书号\(TestAnswers.certificateNumber)"))
    #expect(flat.contains("存档机构（盖章）"))
  }

  @Test func strangersGetNone() async throws {
    let ground = try await TestPlatform().examinationGround()
    let stranger = try await ground.test.unit("无关单位", number: 66)
    let viewer = try await ground.test.viewer(stranger)
    await #expect(throws: NotFound("申报书")) {
      _ = try await text(.archive, ground, at: ground.employer, for: viewer)
    }
  }
}
