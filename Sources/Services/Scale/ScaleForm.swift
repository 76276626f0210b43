import Titles

/// 职称初定申报书 of an invented applicant, complete and without a fault, and the 基本信息 that it goes with. Each
/// applicant's differs in what is their own.
struct ScaleForm: Sendable {
  private let ground: ScaleGround
  private let moment: Moment

  /// Forms on this ground, as registers found them at `moment`.
  init(_ ground: ScaleGround, at moment: Moment) {
    self.ground = ground
    self.moment = moment
  }

  private static let common: FieldValues = [
    "archivePlace": .reference(ReferenceValue(id: "", name: "虚构区就业和人才中心")), "documentType": .text("residentID"),
    "employmentCategory": .text("publicInstitution"), "ethnicGroup": .text("01"), "healthStatus": .text("10"),
    "highestDegree": .text("bachelor"), "highestEducation": .text("bachelor"), "politicalStatus": .text("13"),
    "series": .text("engineering"), "startOfWork": .text("2020-07-15"),
  ]

  /// 基本信息 of 个人中心.
  func profile(of applicant: ScaleApplicant) throws -> Answers {
    var answers = Answers()
    answers[section: "profile"] = .fields(ScaleForm.common)
    for (field, value) in try own(applicant) { answers["profile", field] = value }
    answers["profile", "nationality"] = .text("CHN")
    return answers
  }

  /// 基本信息 of the application.
  func basic(of applicant: ScaleApplicant) throws -> SectionAnswers {
    var values = ScaleForm.common
    for (field, value) in try own(applicant) { values[field] = value }
    values["authority"] = .text(ground.authority.name)
    values["title"] = .text("engineering-assistant")
    values["specialty"] = .text("engineering-01")
    values["subspecialty"] = .text("engineering-01-01")
    values["graduationDate"] = .text("2020-06-30")
    values["insurance"] = verified("您已累计参保30个月，满足“本科学历初定助理级职称需累计12个月参保”。", "社会保险登记")
    return .fields(values)
  }

  /// Every section of the application.
  func sections(of applicant: ScaleApplicant) throws -> [(id: String, answers: SectionAnswers)] {
    [
      ("basic", try basic(of: applicant)),
      ("education", .records([education(applicant), degree(applicant)])),
      ("work", .records([work(applicant)])),
      ("achievements", .fields(["achievements": .text("参与完成教学楼改造工程的质量检查与资料整理。\n2023年度考核合格。")])),
      ("probation", .fields(["summary": .text("见习期内完成各岗位轮训，能够独立承担工程项目管理的日常工作。")])),
      ("attachments", .fields([ground.requirement: .files([applicant.evidence])])),
    ]
  }

  /// The number of a certificate of theirs, as the register has it.
  static func certificateNumber(_ applicant: Int, _ kind: String) -> String {
    (kind == "degree" ? "D" : "X") + String(10_000_000 + applicant)
  }

  private func own(_ applicant: ScaleApplicant) throws -> FieldValues {
    let document = Invented.document(applicant.number)
    let employer = ground.employers[applicant.employer]
    return [
      "birthDate": .text(document.birthDate?.description ?? ""), "documentNumber": .text(document.number),
      "employer": .reference(ReferenceValue(id: employer.unit.rawValue, name: employer.name)),
      "mobile": .text(try Invented.mobile(applicant.number).text), "name": .text(applicant.name),
      "photo": .files([applicant.photo]), "sex": .text(document.sex?.rawValue ?? ""),
    ]
  }

  private func education(_ applicant: ScaleApplicant) -> AnswerRecord {
    let values: FieldValues = [
      "certificateNumber": .text(ScaleForm.certificateNumber(applicant.number, "education")),
      "education": .text("bachelor"), "isHighest": .flag(true), "kind": .text("education"), "length": .text("4年"),
      "major": .text("工程管理"), "period": .period(PeriodValue(from: "2016-09", to: "2020-06")),
      "proof": verified("已查到学历证书。", "学历学位登记"), "school": .text("虚构大学"), "studyMode": .text("fullTime"),
    ]
    return AnswerRecord(id: applicant.records[0], values: values)
  }

  private func degree(_ applicant: ScaleApplicant) -> AnswerRecord {
    let values: FieldValues = [
      "awardDate": .text("2020-06-30"),
      "certificateNumber": .text(ScaleForm.certificateNumber(applicant.number, "degree")), "degree": .text("bachelor"),
      "isHighest": .flag(true), "kind": .text("degree"), "major": .text("工程管理"),
      "proof": verified("已查到学位证书。", "学历学位登记"), "school": .text("虚构大学"),
    ]
    return AnswerRecord(id: applicant.records[1], values: values)
  }

  private func work(_ applicant: ScaleApplicant) -> AnswerRecord {
    let values: FieldValues = [
      "employer": .text(ground.employers[applicant.employer].name), "field": .text("工程项目管理"),
      "period": .period(PeriodValue(from: "2020-07", isOpen: true)), "position": .text("教师"),
    ]
    return AnswerRecord(id: applicant.records[2], values: values)
  }

  private func verified(_ sentence: String, _ register: String) -> FieldValue {
    let fact = VerifiedFact(verdict: .passed, sentence: sentence, register: register, checkedAt: moment)
    return .verified(VerifiedValue(fact: fact))
  }
}
