import Documents
import TestKit
import Testing
import Titles

@testable import Services

/// The forms to be downloaded.
@Suite struct FormTemplateTests {
  private func document(_ template: FormTemplate) async throws -> Document {
    BlankForm(template: template, reference: try await TestPlatform().platform.reference).document
  }

  @Test(arguments: FormTemplate.allCases)
  func everyFieldHasANameOfItsOwnAndATip(_ template: FormTemplate) async throws {
    let entries = try await document(template).entries
    #expect(!entries.isEmpty)
    #expect(Set(entries.map(\.name)).count == entries.count)
    for entry in entries {
      #expect(entry.name.utf8.allSatisfy { $0 < 0x80 } && !entry.name.isEmpty)
      #expect(!entry.tip.isEmpty)
    }
  }

  @Test func theFieldsOfTheExceptionalPromotion() async throws {
    let names = try await document(.exceptionalPromotion).entries.map(\.name)
    #expect(
      names == [
        "name", "sex", "birthDate", "documentNumber", "employer", "startOfWork", "position", "education", "school", "major",
        "graduation", "heldTitle", "heldSince", "series", "specialty", "title", "committee", "ruledYears", "actualYears",
        "condition", "achievement", "evidence",
      ])
  }

  @Test func theArchiveReportHasABoxToTickForTheStudyMode() async throws {
    let entries = try await document(.archive).entries
    #expect(entries.count == 43)
    #expect(
      entries.filter { $0.kind == .tick }.map(\.tip) == [
        "第1项学历、学位：全日制", "第1项学历、学位：非全日制", "第2项学历、学位：全日制", "第2项学历、学位：非全日制",
      ])
  }

  @Test func whatIsPrintedSaysWhatTheSourcesSay() async throws {
    let service = TemplateService(platform: try await TestPlatform().platform)
    let wanted: [(FormTemplate, [String])] = [
      (.exceptionalPromotion, ["重庆市职称破格申报表", "符合的破格条件", "用人单位意见", "渝人社发〔2023〕56号"]),
      (.entrustedReview, ["委托评审函", "因工作需要，现委托贵委员会", "具有职称评审权限的上级主管部门"]),
      (.continuingEducation, ["继续教育登记卡", "每年累计应不少于90学时", "按每天不超过6学时计算", "合计"]),
      (.workSummary, ["思想和业务工作总结", "本人签字并盖手印"]), (.archive, ["查档情况", "存档机构（盖章）", "□全日制□非全日制"]),
      (.guarantee(.initialDetermination), ["呈报材料真实性保证书", "初定材料均属实", "单位负责人签字"]),
      (.guarantee(.confirmation), ["符合确认条件和相关政策规定"]),
    ]
    #expect(wanted.map(\.0) == FormTemplate.allCases)
    for (template, words) in wanted {
      let file = try await service.file(template, isFillable: false)
      #expect(file.fileName == "\(template.label)（空白表）.pdf")
      let text = try PaperText.read(file.bytes).filter { !$0.isWhitespace && $0 != "\u{A0}" }
      for word in words { #expect(text.contains(word), "\(template.label): \(word)") }
      #expect(!text.contains("{"))
    }
  }

  @Test func aFillableOneHasAFormAndIsMadeOnce() async throws {
    let service = TemplateService(platform: try await TestPlatform().platform)
    let first = try await service.file(.workSummary, isFillable: true)
    #expect(first.fileName == "思想和业务工作总结（可填写）.pdf")
    #expect(String(decoding: first.bytes, as: UTF8.self).contains("/AcroForm"))
    #expect(try await service.file(.workSummary, isFillable: true) == first)
    #expect(try await service.file(.workSummary, isFillable: false).bytes != first.bytes)
    #expect(try PaperText.pages(first.bytes).count == 2)
  }

  @Test func aMaterialIsKnownByItsName() {
    #expect(FormTemplate.asked(in: "继续教育登记卡（盖章）") == .continuingEducation)
    #expect(FormTemplate.asked(in: "身份证") == nil)
    #expect(FormTemplate(slug: "confirmation-guarantee") == .guarantee(.confirmation))
    #expect(FormTemplate(slug: "review-guarantee") == nil)
  }
}
