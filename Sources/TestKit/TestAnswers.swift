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

  /// What is typed into each section: its id, whether it is a record, the inputs.
  public static func sections() -> [(section: String, isRecord: Bool, fields: [String: [String]])] {
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
