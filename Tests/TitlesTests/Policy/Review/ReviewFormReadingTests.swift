import Foundation
import Testing
import Titles

/// The shipped form of 评审 read as its rules read it: from a whole application to findings.
@Suite struct ReviewFormReadingTests {
  private let ground: ReviewGround
  private let engine: FormEngine
  private let answers: Answers

  init() throws {
    ground = try ReviewGround()
    engine = try ReviewFixture.engine()
    answers = try ReviewFixture.complete(engine)
  }

  private func read(_ answers: Answers) -> ReviewFacts {
    ReviewAnswers(answers, in: ground.catalog).facts(ground.review.terms)
  }

  /// The codes that the shipped form offers in a field, of all or of those under a parent.
  private func codes(_ field: String, in section: String, under parent: String? = nil) throws -> [String] {
    struct Form: Decodable {
      struct Section: Decodable {
        let id: String
        let fields: [Field]?
      }
      struct Field: Decodable {
        let id: String
        let options: [Code]?
        let entries: [Code]?
      }
      struct Code: Decodable {
        let code: String
        let parent: String?
      }
      let sections: [Section]
    }
    let url = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../..").standardizedFileURL
    let file = url.appending(path: "Sources/Storage/Resources/forms/review.json")
    let form = try JSONDecoder().decode(Form.self, from: Data(contentsOf: file))
    let found = try #require(form.sections.first { $0.id == section }?.fields?.first { $0.id == field })
    return (found.options ?? found.entries ?? []).filter { parent == nil || $0.parent == parent }.map(\.code)
  }

  @Test func everySectionOfAWholeApplicationIsRead() throws {
    let facts = read(answers)
    #expect(facts.category == .regular)
    #expect(!facts.isSkilled)
    #expect(facts.startedWork != nil)
    #expect(facts.basis?.name == "助理工程师")
    #expect(facts.basis?.level == .assistant)
    #expect(facts.basis?.series == "engineering")
    #expect(facts.basis?.obtained?.description == "2021-07-15")
    #expect(facts.qualifications.allSatisfy { $0.hasEvidence })
    let hours = try #require(CourseHours("60.5"))
    #expect(facts.courses == [CourseRecord(year: 2024, publicHours: 30, professionalHours: hours)])
    #expect(facts.appraisals == [Appraisal(year: 2024, grade: .excellent, hasEvidence: true)])
    let sections = ["performance", "books", "papers", "patents", "standards", "research", "honours", "awards", "results"]
    #expect(facts.achievements.map(\.section) == sections.map { engine.schema.section($0)?.title })
    #expect(facts.achievements.allSatisfy { $0.achieved != nil && $0.hasEvidence && !$0.name.isEmpty })
    #expect(facts.achievements.first?.isRepresentative == true)
    #expect(facts.achievements.first?.claimsSinceTitle != nil)
  }

  @Test func theFindingsAreThoseOfTheAnswers() throws {
    var judged = ground
    let review = read(answers)
    judged.review = review
    #expect(judged.verdict(.promotionYears) == "符合")
    #expect(judged.says(.promotionYears, "从2021年7月15日起"))
    #expect(judged.verdict(.excellentProved) == "符合")
    #expect(judged.verdict(.educationProved) == "符合")
    // 2022 and 2023 have no hours.
    #expect(judged.says(.continuingEducation, "2022年公需科目还差30学时、专业科目还差60学时"))
    #expect(judged.rules.courseYears(review).map(\.standing) == [.notAsked, .short, .short, .reached, .notAsked])
    #expect(judged.verdict(.achievementsSinceTitle) == "符合")
    #expect(judged.verdict(.representativeWorks) == "符合")
    #expect(judged.verdict(.achievementsProved) == "符合")
  }

  @Test func aLeftOutRecordCountsNowhere() throws {
    var changed = answers
    for section in ["training", "qualifications", "papers"] {
      var records = changed[section: section]?.records ?? []
      for index in records.indices { records[index].isIgnored = true }
      changed[section: section] = .records(records)
    }
    let facts = read(changed)
    #expect(facts.courses.isEmpty)
    #expect(facts.basis == nil)
    #expect(!facts.achievements.contains { $0.section == "论文情况" })
  }

  @Test func everyCodeOfTheFormIsUnderstood() throws {
    for code in try codes("category", in: "basic") {
      var changed = answers
      changed["basic", "category"] = .text(code)
      #expect(read(changed).category != nil, "\(code)")
    }
    #expect(try codes("result", in: "appraisals") == AppraisalGrade.allCases.map(\.rawValue))
    #expect(try codes("kind", in: "qualifications") == QualificationKind.allCases.map(\.rawValue))
    #expect(try codes("level", in: "qualifications", under: "title") == TitleLevel.allCases.map(\.rawValue))
    let skills = try codes("level", in: "qualifications", under: "skill")
    #expect(skills.compactMap(SkillLevel.init(rawValue:)) == SkillLevel.allCases)
    // Below 高级工 no way leads to a title.
    #expect(skills.filter { SkillLevel(rawValue: $0) == nil } == ["juniorWorker", "middleWorker"])
  }
}
