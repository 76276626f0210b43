public import Titles

/// The registers of other authorities that the automatic checks ask: 参保, 档案, 学历学位, 职称, 诚信.
///
/// An answer `.unknown` means that the register knows nothing of the person or could not be reached: an application
/// then goes on with an uploaded document. Nothing here throws, since no outage of a register may stop an application.
public protocol Registers: Sendable {
  /// What the social-insurance register knows.
  func insurance(of subject: RegisterSubject) async -> RegisterAnswer<InsuranceStanding>

  /// Where the person's archive is kept.
  func archive(of subject: RegisterSubject) async -> RegisterAnswer<ArchiveStanding>

  /// The certificates of education and degrees, the latest first.
  func education(of subject: RegisterSubject) async -> RegisterAnswer<[EducationRecord]>

  /// Titles obtained elsewhere.
  func titles(of subject: RegisterSubject) async -> RegisterAnswer<[HeldTitle]>

  /// Records of dishonest conduct, in force or not.
  func integrityRecords(of subject: RegisterSubject) async -> RegisterAnswer<[IntegrityRecord]>
}
