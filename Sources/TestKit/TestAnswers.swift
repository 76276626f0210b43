public import Titles

/// What an invented applicant fills in.
public enum TestAnswers {
  /// The number of the certificate that the register of the tests knows.
  public static let certificateNumber = "990001201906000001"

  /// 基本信息 of a civil engineer who works at `employer`.
  public static func profile(
    _ person: TestPerson, mobile: String, employer: TestUnit, photo: FileReference?
  ) -> Answers {
    var values: FieldValues = [
      "name": .text(person.name), "documentType": .text(person.document.kind.rawValue),
      "documentNumber": .text(person.document.number), "sex": .text(person.document.sex?.rawValue ?? "male"),
      "birthDate": .text(person.document.birthDate?.description ?? "1995-06-15"), "politicalStatus": .text("03"),
      "ethnicGroup": .text("01"), "healthStatus": .text("10"), "mobile": .text(mobile),
      "startOfWork": .text("2019-07-01"), "highestEducation": .text("bachelor"), "highestDegree": .text("none"),
      "series": .text("engineering"), "employmentCategory": .text("publicInstitution"),
    ]
    values["employer"] = .reference(ReferenceValue(id: employer.id.rawValue, name: employer.name))
    values["archivePlace"] = .reference(ReferenceValue(id: "", name: "演示区档案馆"))
    if let photo { values["photo"] = .files([photo]) }
    return Answers(sections: ["profile": .fields(values)])
  }

  /// What is typed into a section: its id, whether it is a record, the inputs.
  public typealias Entry = (section: String, isRecord: Bool, fields: [String: [String]])

  /// What is typed into each section of a business' form.
  public static func sections(of business: Business = .initialDetermination) -> [Entry] {
    business == .confirmation ? confirmation : initialDetermination
  }

  /// Where a file must be uploaded beside 附件要求.
  public static func files(of business: Business) -> [(section: String, field: String)] {
    business == .confirmation ? [("basic", "titleCertificate")] : []
  }

  private static var confirmation: [Entry] {
    [
      (
        "basic", false,
        [
          "series": ["engineering"], "title": ["engineering-intermediate"], "subspecialty": ["建筑结构"],
          "titleObtained": ["2022-06-01"], "validity": ["city"], "formerEmployer": ["邻省演示设计院"],
          "arrival": ["2023-12-01"], "contract.from": ["2023-12-01"], "contract.to": ["2026-11-30"],
          "currentWork": ["建筑结构设计"],
        ]
      ),
      ("performance", false, ["performance": ["到现单位后负责演示项目的结构设计，完成施工图两套。"]]),
    ]
  }

  private static var initialDetermination: [Entry] {
    [
      (
        "basic", false,
        [
          "series": ["engineering"], "title": ["engineering-assistant"], "specialty": ["engineering-02"],
          "subspecialty": ["engineering-02-01"], "graduationDate": ["2019-06-30"],
        ]
      ),
      (
        "education", true,
        [
          "kind": ["education"], "education": ["bachelor"], "period.from": ["2015-09"], "period.to": ["2019-06"],
          "school": ["演示大学"], "major": ["土木工程"], "length": ["4年"], "studyMode": ["fullTime"],
          "certificateNumber": [certificateNumber], "isHighest": ["yes"],
        ]
      ),
      (
        "work", true,
        [
          "period.from": ["2019-07"], "period.to": [""], "period.open": ["on"], "employer": ["演示设计院"],
          "field": ["建筑结构设计"], "position": ["设计员"],
        ]
      ),
      ("achievements", false, ["achievements": ["参与演示项目的结构设计，完成施工图三套。"]]),
      ("probation", false, ["summary": ["见习期内熟悉了设计流程，按期完成各项任务。"]]),
    ]
  }
}
