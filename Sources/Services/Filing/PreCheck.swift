import Gateways
import Titles

/// 申报条件预审: what the platform and the registers know, run through the policy rules.
struct PreCheck: Sendable {
  let reference: ReferenceData

  /// The rules that can be judged before anything is filled in.
  private static let standingRules: Set<PolicyRule> = [
    .oneOpenApplication, .notTerminatedThisYear, .noIntegrityRecord, .notOwnHandler,
  ]

  /// Every finding about a form as it is filled in.
  func findings(
    _ answers: Answers, _ material: FormMaterial, _ registers: RegisterFindings, _ standing: ApplicantStanding
  ) -> [Finding] {
    reference.policy.evaluate(facts(answers, material, registers, standing))
  }

  /// The reasons why the person can't begin an application at this authority now.
  func obstacles(_ material: FormMaterial, _ standing: ApplicantStanding) -> [Reason] {
    let findings = findings(Answers(), material, RegisterFindings(), standing)
    return findings.filter { finding in
      PolicyRule(rawValue: finding.rule).map(PreCheck.standingRules.contains) ?? false
    }.blockingReasons
  }

  func facts(
    _ answers: Answers, _ material: FormMaterial, _ registers: RegisterFindings, _ standing: ApplicantStanding
  ) -> PolicyFacts {
    let form = FilingAnswers(answers)
    var facts = PolicyFacts(business: material.business, day: material.today, authorityName: material.authorityName)
    facts.series = reference.catalog.series(form.series)
    facts.title = reference.catalog.title(form.title)
    facts.titleObtained = form.titleObtained
    facts.contract = form.contract
    facts.insuredSince = form.insuredSince
    facts.highestEducation = form.highestEducation
    facts.highestDegree = form.highestDegree
    facts.employmentCategory = form.employmentCategory
    facts.employerName = form.employer?.name
    facts.hasInsuranceRecord = form.hasInsuranceRecord
    facts.hasArchiveProof = form.hasArchiveProof
    facts.insurance = registers.insurance
    if let archive = registers.archive.value { facts.archiveKeptInCity = .answered(archive.isInCity) }
    facts.heldTitles = standing.heldTitles + heldTitles(registers)
    facts.revokedTitles = standing.revokedTitles
    facts.otherOpenApplications = standing.otherOpenApplications
    facts.terminations = standing.terminations
    facts.integrityRecords = standing.integrityRecords
    facts.handledUnits = standing.handledUnits
    return facts
  }

  private func heldTitles(_ registers: RegisterFindings) -> [HeldTitle] {
    (registers.titles.value ?? []).compactMap { entry in
      reference.catalog.title(entry.titleCode).map {
        HeldTitle(series: $0.series, level: $0.level, label: $0.label, obtained: entry.obtainedOn)
      }
    }
  }
}
