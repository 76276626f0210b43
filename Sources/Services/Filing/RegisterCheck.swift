import Gateways
import Titles

/// The automatic checks of a form: what the registers say about its fields, as sentences for the person.
struct RegisterCheck: Sendable {
  let preCheck: PreCheck
  let findings: RegisterFindings
  let now: Moment

  /// The answers with what the registers say in every place where the form asks them.
  ///
  /// - Parameter material: what the application is made of; nil where there is none, and then nothing is said that only an
  ///   application can be judged by.
  func applied(to answers: Answers, _ engine: FormEngine, _ material: FormMaterial?) -> Answers {
    var known: [String: String] = [:]
    known["insuredSince"] = findings.insurance.value?.since?.description
    let answers = engine.adopting(known, in: answers)
    return engine.registerQueries(answers).reduce(answers) { answers, query in
      let fact = fact(for: query, answers, material)
      // Asked again without another answer: what was found before keeps its time.
      if let known = query.known, known.verdict == fact?.verdict, known.sentence == fact?.sentence { return answers }
      return engine.setting(fact, for: query, in: answers)
    }
  }

  private func fact(for query: RegisterQuery, _ answers: Answers, _ material: FormMaterial?) -> VerifiedFact? {
    switch query.register {
    case "insurance": material.flatMap { insurance(answers, $0) }
    case "archive": archive(answers)
    case "education": query.record.flatMap { answers.record($0, in: query.section) }.flatMap(education)
    default: nil
    }
  }

  private func found(_ verdict: VerifiedFact.Verdict, _ sentence: String, _ register: String) -> VerifiedFact {
    VerifiedFact(verdict: verdict, sentence: sentence, register: register, checkedAt: now)
  }

  /// What the register says of the insurance against what the business' rules ask for.
  private func insurance(_ answers: Answers, _ material: FormMaterial) -> VerifiedFact? {
    guard findings.insurance.value != nil else {
      return found(.unavailable, "系统没有查到您的参保信息，请上传参保记录。", "社会保险登记")
    }
    var form = answers
    form["basic", "insurance"] = nil
    let outcome = preCheck.findings(form, material, findings, ApplicantStanding())
      .first { PolicyRule(rawValue: $0.rule)?.register == "insurance" }
    // Without an education or a title there may be nothing to compare with yet.
    guard let outcome, outcome.verdict != .toBeChecked else { return nil }
    return found(outcome.verdict == .met ? .passed : .failed, outcome.explanation, "社会保险登记")
  }

  private func archive(_ answers: Answers) -> VerifiedFact {
    guard let standing = findings.archive.value else {
      return found(.unavailable, "系统没有查到您的存档信息，请上传存档机构查询情况，或联系人才中心核实。", "人才中心档案登记")
    }
    guard standing.isInCity else {
      let sentence = "系统没有在本市人才中心查到您的档案（登记的存档机构为“\(standing.place)”），请上传存档机构查询情况，或联系人才中心核实。"
      return found(.failed, sentence, "人才中心档案登记")
    }
    let typed = FilingAnswers(answers).archivePlace?.name ?? ""
    let differs = !typed.isEmpty && typed != standing.place
    let remark = differs ? "，与填写的“\(typed)”不一致，请核对档案存放地" : ""
    return found(.passed, "您的档案存放在“\(standing.place)”\(remark)。", "人才中心档案登记")
  }

  private func education(_ record: AnswerRecord) -> VerifiedFact? {
    let kind = record.values["kind"]?.plainText ?? ""
    let number = record.values["certificateNumber"]?.plainText ?? ""
    guard !kind.isEmpty, !number.isEmpty else { return nil }
    let register = "学历学位登记"
    guard let entries = findings.education.value else {
      return found(.unavailable, "系统没有查到您的学历学位信息，请上传学历、学位证书扫描件或验证报告。", register)
    }
    guard let entry = entries.first(where: { $0.certificateNumber == number && $0.kind == kind }) else {
      return found(.failed, "系统没有查到编号为“\(number)”的证书，请核对证书编号，或上传证书扫描件、验证报告。", register)
    }
    let level = label(entry.level, kind)
    guard entry.level == record.values[kind]?.plainText else {
      return found(.failed, "编号为“\(number)”的证书登记为“\(level)”，与填写的不一致，请核对后修改，或上传证书扫描件、验证报告。", register)
    }
    return found(.passed, "已查到编号为“\(number)”的证书：\(entry.school)，\(entry.major)，\(level)，\(entry.awardedOn)。", register)
  }

  private func label(_ level: String, _ kind: String) -> String {
    (kind == "degree" ? Degree(rawValue: level)?.label : Education(rawValue: level)?.label) ?? level
  }
}
