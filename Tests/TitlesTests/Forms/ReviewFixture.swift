import Titles

/// The shipped form of 评审 and a whole application in it.
enum ReviewFixture {
  static let prior = FormFixture.record(201)
  static let performance = FormFixture.record(202)

  static func engine() throws -> FormEngine { FormEngine(try FormFixture.shipped("review"), in: FormFixture.context()) }

  /// One record of each section, right in every field; what is not asked is left out.
  static let records: [(section: String, number: Int, posted: [String: String])] = [
    (
      "education", 200,
      [
        "kind": "education", "education": "bachelor", "period.from": "2016-09", "period.to": "2020-06", "school": "某某大学",
        "major": "建筑学", "certificateNumber": "X-1", "isHighest": "yes", "proof": FormFixture.uuid(1),
      ]
    ),
    (
      "work", 203,
      [
        "period.from": "2020-07", "period.open": "yes", "period.to": "", "employer": "某某职业教育中心", "field": "建筑设计",
        "position": "教师",
      ]
    ),
    (
      "qualifications", 201,
      [
        "kind": "title", "name": "助理工程师", "level": "assistant", "series": "engineering", "specialty": "建筑设计",
        "obtained": "2021-07-15", "certificateNumber": "Z-1", "authority": "某某区人力资源和社会保障局", "method": "initialDetermination",
        "isPrior": "yes", "proof": FormFixture.uuid(2),
      ]
    ),
    (
      "training", 204,
      ["year": "2024", "publicHours": "30", "professionalHours": "60.5", "proof": FormFixture.uuid(3)]
    ),
    ("appraisals", 205, ["year": "2024", "result": "excellent", "unit": "某某职业教育中心", "proof": FormFixture.uuid(4)]),
    (
      "performance", 202,
      [
        "period.from": "2021-07", "period.to": "2022-12", "name": "某某中学教学楼设计", "scale": "medium", "role": "lead", "rank": "1",
        "content": "完成方案与施工图设计。", "outcome": "已竣工验收。", "isRepresentative": "yes", "proof": FormFixture.uuid(5),
      ]
    ),
    (
      "posts", 206, ["period.from": "2023-01", "period.open": "yes", "period.to": "", "organization": "某某学会", "position": "会员"]
    ),
    (
      "books", 207,
      [
        "published": "2023-05", "name": "校园建筑", "publisher": "某某出版社", "isbn": "9787302511656", "form": "editor",
        "words": "3.5", "proof": FormFixture.uuid(6),
      ]
    ),
    (
      "papers", 208,
      [
        "published": "2024-03", "name": "校舍改造研究", "journal": "某某学报", "rank": "1", "indexing": "core",
        "proof": FormFixture.uuid(7),
      ]
    ),
    (
      "patents", 209,
      [
        "granted": "2024-04", "name": "一种隔声墙", "kind": "utilityModel", "number": "ZL-1", "rank": "2",
        "proof": FormFixture.uuid(8),
      ]
    ),
    (
      "standards", 210,
      ["published": "2024-05", "name": "校舍通则", "number": "DB-1", "kind": "local", "proof": FormFixture.uuid(9)]
    ),
    (
      "research", 211,
      [
        "period.from": "2022-01", "period.to": "2023-12", "name": "隔声研究", "source": "某某委员会", "level": "municipal",
        "funding": "5.25", "role": "join", "outcome": "已结题。", "proof": FormFixture.uuid(10),
      ]
    ),
    (
      "honours", 212,
      ["awarded": "2024-06", "name": "先进个人", "grantor": "某某区", "level": "district", "proof": FormFixture.uuid(11)]
    ),
    (
      "awards", 213,
      [
        "awarded": "2024-07", "project": "某某中学教学楼", "award": "优秀设计", "grade": "second", "grantor": "某某协会", "rank": "3",
        "proof": FormFixture.uuid(12),
      ]
    ),
    (
      "results", 214,
      ["date": "2024-08", "name": "隔声墙产品", "enterprise": "某某科技有限公司", "benefit": "已投产。", "proof": FormFixture.uuid(13)]
    ),
  ]

  /// A 评审 application with every section filled and nothing wrong.
  static func complete(_ engine: FormEngine) throws -> Answers {
    var answers = engine.initialAnswers(profile: FormFixture.profile)
    let basic = [
      "specialty": "eng-s1", "subspecialty": "eng-s1-1", "title": "eng-3", "panel": "p1", "category": "regular",
      "isSkilledTalent": "no", "condition": "符合某某专业职称申报条件第一条第一款。", "workSummary": FormFixture.uuid(14),
    ]
    answers = try engine.applying(PostedFields(basic.mapValues { [$0] }), to: "basic", of: answers)
    answers["basic", "insurance"] = .verified(VerifiedValue(fact: FormFixture.fact(.passed)))
    for record in records {
      answers = try engine.applying(
        PostedFields(record.posted.mapValues { [$0] }), to: record.section, record: FormFixture.record(record.number),
        of: answers)
    }
    return try engine.applying(PostedFields(["m1": [FormFixture.uuid(15)]]), to: "attachments", of: answers)
  }
}
