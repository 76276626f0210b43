import Foundation
import Testing
import Titles

/// Forms, surroundings and answers for the tests of the form engine.
enum FormFixture {
  static let today = Day(year: 2025, month: 8, day: 20) ?? Day(ordinal: 0)

  /// The shipped form in the file `name`.
  static func shipped(_ name: String, path: String = #filePath) throws -> FormSchema {
    let root = URL(filePath: path).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = root.appending(path: "Sources/Storage/Resources/forms/\(name).json")
    return try FormSchema(json: [UInt8](Data(contentsOf: file)))
  }

  static func schema(_ json: String) throws -> FormSchema { try FormSchema(json: Array(json.utf8)) }

  /// A form of one section `s` with these fields.
  static func fields(_ fields: String, rules: String = "") throws -> FormSchema {
    try schema(
      """
      {"business": "test", "title": "测试", "sections": [{"id": "s", "title": "栏目", "kind": "fields",
        "fields": [\(fields)], "rules": [\(rules)]}]}
      """)
  }

  /// An id whose last digits say `number`.
  static func uuid(_ number: Int) -> String {
    let digits = String(number)
    return "01900000-0000-7000-8000-" + String(repeating: "0", count: 12 - digits.count) + digits
  }

  static func record(_ number: Int) -> RecordID { RecordID(rawValue: uuid(number)) }

  static func file(_ number: Int, _ name: String = "材料.pdf", size: Int = 120_000, pages: Int = 2) -> FileReference {
    let hash = String(repeating: String(number % 10), count: 64)
    return FileReference(id: AttachmentID(rawValue: uuid(number)), name: name, size: size, pages: pages, sha256: hash)
  }

  static let lists: [String: [FormOption]] = [
    "series": options(["engineering": "工程技术人才", "arts": "艺术人才"]),
    "titles/engineering": options(["eng-2": "工程技术人才_助理工程师", "eng-3": "工程技术人才_工程师"]),
    "titles/arts": options(["arts-2": "艺术人才_四级演员"]),
    "specialties/engineering": options(["eng-s1": "建筑", "eng-s2": "结构"]),
    "subspecialties/eng-s1": options(["eng-s1-1": "建筑设计"]),
    "all-series": options(["engineering": "工程技术人员", "arts": "艺术专业人员"]),
    "panels/eng-s1-1": options(["p1": "建筑组"]),
    "educations": options(["bachelor": "本科", "master": "硕士研究生"]),
    "degrees": options(["none": "无学位", "bachelor": "学士", "master": "硕士"]),
    "study-modes": options(["fullTime": "全日制", "partTime": "非全日制"]),
    "political-statuses": options(["13": "群众"]),
    "ethnic-groups": options(["01": "汉族"]) + [FormOption(code: "99", label: "旧称", isCurrent: false)],
    "health-statuses": options(["10": "健康或良好"]),
    "nationalities": options(["CHN": "中国"]),
    "units": options(["u1": "某某职业教育中心", "u2": "某某科技有限公司"]),
    "archives": options(["a1": "某某区就业和人才中心"]),
  ]

  private static func options(_ labels: KeyValuePairs<String, String>) -> [FormOption] {
    labels.map { FormOption(code: $0.key, label: $0.value) }
  }

  /// Surroundings in which every list of the shipped forms has a few entries and files 1 to 99 are the person's own.
  static func context() -> StandardFormContext {
    var context = StandardFormContext(today: today)
    context.facts = ["authorityName": "某某区人力资源和社会保障局"]
    context.lists = { list, parent in lists[parent.map { "\(list)/\($0)" } ?? list] ?? [] }
    context.requirements = [
      "attachments": [
        AttachmentRequirement(id: "m1", name: "单位推荐意见", isRequired: true, maximumFiles: 2),
        AttachmentRequirement(id: "m2", name: "其他材料", isRequired: false),
      ]
    ]
    context.facts["committeeName"] = "某某区工程技术中级职称评审委员会"
    context.computations["titleLevel"] = { inputs in
      ["eng-2": TitleLevel.assistant, "eng-3": .intermediate, "arts-2": .assistant][inputs.first ?? ""]?.rawValue
    }
    context.files = { id in
      let number = Int(id.rawValue.suffix(12)) ?? 0
      return (1...99).contains(number) ? file(number) : nil
    }
    return context
  }

  static let profile: FieldValues = [
    "name": .text("申报人甲"), "sex": .text("female"), "documentType": .text("residentID"),
    "documentNumber": .text("990000199801010023"), "birthDate": .text("1998-01-01"), "photo": .files([photo]),
    "politicalStatus": .text("13"), "ethnicGroup": .text("01"), "healthStatus": .text("10"), "mobile": .text("13900000000"),
    "highestEducation": .text("bachelor"), "highestDegree": .text("bachelor"), "series": .text("engineering"),
    "employmentCategory": .text("publicInstitution"), "employer": .reference(ReferenceValue(id: "u1", name: "某某职业教育中心")),
    "startOfWork": .text("2020-07-15"), "nationality": .text("CHN"), "address": .text("某某区某某路1号"), "position": .text("职员"),
    "archivePlace": .reference(ReferenceValue(id: "a1", name: "某某区就业和人才中心")),
  ]

  static let photo = file(50, "免冠照.jpg", size: 90_000, pages: 0)

  static func fact(_ verdict: VerifiedFact.Verdict) -> VerifiedFact {
    VerifiedFact(
      verdict: verdict, sentence: "累计参保20个月。", register: "参保登记", checkedAt: Moment(today, hour: 9))
  }

  /// The engine of 初定 in these surroundings.
  static func initialDetermination(_ context: StandardFormContext? = nil) throws -> FormEngine {
    FormEngine(try shipped("initial-determination"), in: context ?? FormFixture.context())
  }

  /// A 初定 application with every section filled and nothing wrong.
  static func complete(_ engine: FormEngine) throws -> Answers {
    var answers = engine.initialAnswers(profile: profile)
    let basic: [String: [String]] = [
      "title": ["eng-2"], "specialty": ["eng-s1"], "subspecialty": ["eng-s1-1"], "graduationDate": ["2020-06-30"],
    ]
    answers = try engine.applying(PostedFields(basic), to: "basic", of: answers)
    answers["basic", "insurance"] = .verified(VerifiedValue(fact: fact(.passed)))
    let education: [String: [String]] = [
      "kind": ["education"], "education": ["bachelor"], "period.from": ["2016-09"], "period.to": ["2020-06"],
      "school": ["某某大学"], "major": ["建筑学"], "length": ["4年"], "studyMode": ["fullTime"],
      "certificateNumber": ["X-1"], "isHighest": ["yes"], "proof": [uuid(1)],
    ]
    answers = try engine.applying(PostedFields(education), to: "education", record: record(101), of: answers)
    let degree: [String: [String]] = [
      "kind": ["degree"], "degree": ["bachelor"], "awardDate": ["2020-06-30"], "school": ["某某大学"], "major": ["建筑学"],
      "certificateNumber": ["D-1"], "isHighest": ["yes"], "proof": [uuid(2)],
    ]
    answers = try engine.applying(PostedFields(degree), to: "education", record: record(102), of: answers)
    let work: [String: [String]] = [
      "period.from": ["2020-07"], "period.open": ["yes"], "period.to": [""], "employer": ["某某职业教育中心"],
      "field": ["建筑设计"], "position": ["教师"],
    ]
    answers = try engine.applying(PostedFields(work), to: "work", record: record(103), of: answers)
    let texts = [("achievements", "achievements", "参与完成校区改造设计。\n获年度表彰。"), ("probation", "summary", "见习期内完成轮岗。")]
    for (section, field, text) in texts {
      answers = try engine.applying(PostedFields([field: [text]]), to: section, of: answers)
    }
    return try engine.applying(PostedFields(["m1": [uuid(3)]]), to: "attachments", of: answers)
  }

  static func codes(_ findings: [FormFinding]) -> [String] { findings.map(\.reason.code) }
}
