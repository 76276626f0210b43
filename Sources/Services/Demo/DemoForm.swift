import Titles

/// What an applicant of the demonstration types into a form, section by section, made of what the registers know of
/// them: so the automatic checks find what was typed.
struct DemoForm {
  let business: Business
  let person: DemoPerson
  let profile: DemoPerson.Profile
  let employerName: String

  /// The inputs of one section, or of one of its records.
  struct Entry {
    let section: String
    let isRecord: Bool
    let fields: [String: [String]]
  }

  private var education: [DemoPerson.Education] { person.registers?.education ?? [] }

  var entries: [Entry] {
    guard business == .confirmation else { return initialDetermination }
    return [confirmed, text("performance", "performance", performance)]
  }

  /// Where a file must be uploaded beside 附件要求.
  var files: [(section: String, field: String)] {
    business == .confirmation ? [("basic", "titleCertificate")] : []
  }

  private var initialDetermination: [Entry] {
    [basic] + education.map(record) + [
      work, text("achievements", "achievements", achievements), text("probation", "summary", probation),
    ]
  }

  private var basic: Entry {
    let graduation = education.first { $0.kind == "education" }?.awardedOn ?? ""
    return Entry(
      section: "basic", isRecord: false,
      fields: [
        "series": ["engineering"], "title": ["engineering-assistant"], "specialty": ["engineering-04"],
        "subspecialty": ["engineering-04-13"], "graduationDate": [graduation],
      ])
  }

  private var confirmed: Entry {
    let title = person.registers?.titles.first
    return Entry(
      section: "basic", isRecord: false,
      fields: [
        "series": ["engineering"], "title": [title?.code ?? "engineering-intermediate"], "subspecialty": ["机械设计"],
        "titleObtained": [title?.obtainedOn ?? "2020-12-01"], "validity": ["city"], "formerEmployer": ["邻省虚构机械有限公司"],
        "arrival": ["2024-06-01"], "contract.from": ["2024-06-01"], "contract.to": [""], "contract.open": ["on"],
        "currentWork": ["机械设计"],
      ])
  }

  private func record(_ entry: DemoPerson.Education) -> Entry {
    let isEducation = entry.kind == "education"
    let year = Int(entry.awardedOn.prefix(4)) ?? 0
    var fields = [
      "kind": [entry.kind], "school": [entry.school], "major": [entry.major], "isHighest": ["yes"],
      "certificateNumber": [entry.certificateNumber],
    ]
    if isEducation {
      fields["education"] = [entry.level]
      fields["period.from"] = ["\(year - 4)-09"]
      fields["period.to"] = [String(entry.awardedOn.prefix(7))]
      fields["length"] = ["4年"]
      fields["studyMode"] = ["fullTime"]
    } else {
      fields["degree"] = [entry.level]
      fields["awardDate"] = [entry.awardedOn]
    }
    return Entry(section: "education", isRecord: true, fields: fields)
  }

  private var work: Entry {
    Entry(
      section: "work", isRecord: true,
      fields: [
        "period.from": [String(profile.startOfWork.prefix(7))], "period.to": [""], "period.open": ["on"],
        "employer": [employerName], "field": ["电气工程"], "position": [profile.position],
      ])
  }

  private func text(_ section: String, _ field: String, _ words: String) -> Entry {
    Entry(section: section, isRecord: false, fields: [field: [words]])
  }

  private let achievements = "承担演示项目的设备调试和运行维护，编写操作规程两份，参与技术改造一项。（演示内容）"
  private let performance = "到现单位后负责演示产品的结构设计，完成图纸两套，指导青年技术人员三名。（演示内容）"
  private let probation = "见习期内熟悉了岗位要求和安全规范，能够独立完成日常工作。（演示内容）"
}
