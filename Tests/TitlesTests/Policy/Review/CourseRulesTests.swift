import TestKit
import Testing
import Titles

/// 继续教育: 004三（七）.
@Suite struct CourseRulesTests {
  /// A title obtained on 2018-12-01 and a cut-off of 2021-12-31: 2019, 2020 and 2021 are asked.
  private func ground(_ courses: [CourseRecord]) throws -> ReviewGround {
    var ground = try ReviewGround()
    ground.review.qualifications = [try ReviewGround.title("助理工程师", .assistant, "2018-12-01", isBasis: true)]
    ground.review.terms.cutoff = try .of("2021-12-31")
    ground.review.courses = courses
    return ground
  }

  private func year(_ year: Int, _ publicHours: CourseHours, _ professionalHours: CourseHours) -> CourseRecord {
    CourseRecord(year: year, publicHours: publicHours, professionalHours: professionalHours)
  }

  /// 三（七）2: 每年累计应不少于90学时，其中，公需科目不少于30学时（2020年起不少于30学时，2020年以前不少于20学时），其余为专业科目.
  @Test func hoursBeforeAndSince2020() throws {
    let ground = try ground([year(2019, 20, 70), year(2020, 20, 70), year(2021, 30, 60)])
    let years = ground.rules.courseYears(ground.review)
    #expect(years.map(\.year) == [2018, 2019, 2020, 2021])
    #expect(years.map(\.isAsked) == [false, true, true, true])
    #expect(years.map(\.askedPublic) == [20, 20, 30, 30])
    #expect(years.map(\.askedProfessional) == [70, 70, 60, 60])
    #expect(years.map(\.standing) == [.notAsked, .reached, .short, .reached])
    #expect(years.map(\.missing) == ["", "", "公需科目还差10学时", ""])
    #expect(ground.verdict(.continuingEducation) == "不符合")
    #expect(ground.says(.continuingEducation, "2020年公需科目还差10学时"))
    #expect(ground.finding(.continuingEducation)?.facts.map(\.label) == ["2019年度", "2020年度", "2021年度"])
  }

  @Test func allYearsReached() throws {
    let ground = try ground([year(2019, 20, 70), year(2020, 30, 60), year(2021, 30, 30), year(2021, 0, 30)])
    #expect(ground.verdict(.continuingEducation) == "符合")
  }

  @Test func aYearWithoutHoursIsShort() throws {
    let ground = try ground([year(2019, 20, 70), year(2020, 30, 60)])
    #expect(ground.says(.continuingEducation, "2021年公需科目还差30学时、专业科目还差60学时"))
  }

  @Test func publicHoursInThePlaceOfProfessionalOnesAreLookedAt() throws {
    let sound = try ground([year(2019, 30, 60), year(2020, 30, 60), year(2021, 30, 60)])
    #expect(sound.verdict(.continuingEducation) == "符合")
    let ground = try ground([year(2019, 20, 70), year(2020, 45, 45), year(2021, 30, 60)])
    #expect(ground.verdict(.continuingEducation) == "待人工核实")
    #expect(ground.rules.courseYears(ground.review)[2].standing == .toBeChecked)
  }

  /// Only whole years between the title and the cut-off date are asked.
  @Test func partsOfYearsAreNotAsked() throws {
    var ground = try ground([])
    ground.review.terms.cutoff = try .of("2021-09-30")
    #expect(ground.rules.courseYears(ground.review).filter(\.isAsked).map(\.year) == [2019, 2020])
    ground.review.qualifications[0].obtained = try .of("2019-01-01")
    #expect(ground.rules.courseYears(ground.review).filter(\.isAsked).map(\.year) == [2019, 2020])
    ground.review.qualifications[0].obtained = try .of("2021-01-02")
    #expect(ground.verdict(.continuingEducation) == "符合")
    #expect(ground.says(.continuingEducation, "不满一个完整年度"))
    ground.review.qualifications[0].obtained = try .of("2022-01-02")
    #expect(ground.rules.courseYears(ground.review).isEmpty)
  }

  /// 三（七）4: 培训按每天不超过6学时计算.
  @Test func aDaysTrainingCountsUpToSixHours() throws {
    var record = year(2019, 20, 70)
    record.days = 10
    var ground = try ground([record])
    #expect(ground.rules.courseYears(ground.review)[1].reachedProfessional == 60)
    record.days = 12
    ground.review.courses = [record]
    #expect(ground.rules.courseYears(ground.review)[1].reachedProfessional == 70)
  }

  /// 三（七）4: 重庆人社培训网专业科目按60学时计算.
  @Test func theOnlineCourseCountsAsSixtyAYear() throws {
    var record = year(2020, 30, 40)
    record.isOnlineCourse = true
    let ground = try ground([record, record])
    let found = ground.rules.courseYears(ground.review)[2]
    #expect(found.reachedProfessional == 60)
    #expect(found.reachedPublic == 60)
  }

  /// 三（七）1①: 首次提交…工程技术中级职称评审委员会申报职称人员，不要求继续教育（委托其他评委会评审人员按评委会要求提供）.
  @Test func aFirstTitleAtTheDistrictsIntermediateCommitteeIsWaived() throws {
    var ground = try ground([])
    ground.apply(for: "engineering-assistant")
    ground.review.qualifications = []
    #expect(ground.verdict(.continuingEducation) == "符合")
    #expect(ground.says(.continuingEducation, "首次向“示例区工程技术中级职称评审委员会”申报职称，不要求继续教育"))
    #expect(ground.verdict(.educationProved) == nil)
    // A skilled worker's first title is a first title.
    ground.review.qualifications = [try ReviewGround.skill(.seniorWorker, "2019-01-01")]
    #expect(ground.verdict(.continuingEducation) == "符合")
    ground.review.isEntrusted = true
    #expect(ground.verdict(.continuingEducation) == "待人工核实")
    ground.review.isEntrusted = false
    ground.review.terms.isDistrictIntermediate = false
    #expect(ground.verdict(.continuingEducation) == "待人工核实")
  }

  /// 三（七）1②: 晋升职称人员须填写任现职期间继续教育学习情况（含用职业资格晋升高一级职称），《公需科目合格证》和《继续教育登记卡》为必传项.
  @Test func promotionsProveTheirCourses() throws {
    var ground = try ground([year(2019, 20, 70), year(2020, 30, 60)])
    #expect(ground.verdict(.educationProved) == "符合")
    ground.review.courses[0].hasEvidence = false
    #expect(ground.verdict(.educationProved) == "不符合!")
    #expect(ground.says(.educationProved, "2019年度没有上传"))
    ground.review.qualifications[0].kind = .vocational
    #expect(ground.verdict(.continuingEducation) == "不符合")
    #expect(ground.verdict(.educationProved) == "不符合!")
    ground.review.category = .additional
    #expect(ground.verdict(.educationProved) == nil)
    #expect(ground.verdict(.continuingEducation) == "待人工核实")
  }

  @Test func moreHoursNeverMakeAVerdictWorse() throws {
    var generator = SeededGenerator(seed: 33)
    let order = ["不符合": 0, "待人工核实": 1, "符合": 2]
    for _ in 0..<300 {
      var ground = try ground(
        (2019...2021).map { asked in
          year(
            asked, CourseHours(Int.random(in: 0...60, using: &generator)), CourseHours(Int.random(in: 30...90, using: &generator))
          )
        })
      let before = try #require(ground.verdict(.continuingEducation).flatMap { order[$0] })
      let index = Int.random(in: 0..<3, using: &generator)
      let more = CourseHours(Int.random(in: 1...30, using: &generator))
      if Bool.random(using: &generator) {
        ground.review.courses[index].publicHours = ground.review.courses[index].publicHours + more
      } else {
        ground.review.courses[index].professionalHours = ground.review.courses[index].professionalHours + more
      }
      #expect(try #require(ground.verdict(.continuingEducation).flatMap { order[$0] }) >= before)
    }
  }

  @Test(arguments: [("30", "30"), ("30.5", "30.5"), ("0", "0"), ("7.0", "7")])
  func hoursAreReadToTheTenth(_ text: String, _ shown: String) throws {
    #expect(CourseHours(text)?.description == shown)
    #expect(try #require(CourseHours(text)) + CourseHours(1) >= 1)
  }

  @Test(arguments: ["", "-1", "3.", ".5", "1.25", "1.2.3", "九十", "1.-1"])
  func otherTextIsNoNumberOfHours(_ text: String) {
    #expect(CourseHours(text) == nil)
  }
}
