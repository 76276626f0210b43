public import Titles

/// An application's form for reading: what was submitted as one revision, or a draft as it stands.
public struct ReadableForm: Sendable, Equatable {
  /// Which application.
  public let application: ApplicationID
  /// 申报书编号.
  public let number: String
  /// Which business.
  public let business: Business
  /// Who applies.
  public let applicant: PersonID
  /// The applicant's name.
  public let applicantName: String
  /// 受理单位.
  public let authorityName: String
  /// Where the application stands.
  public let state: ApplicationState
  /// Which submission it is; 0 for a draft that was never submitted.
  public let revision: Int
  /// How often the application was submitted.
  public let latestRevision: Int
  /// When this revision was submitted; nil for a draft.
  public let submittedAt: Moment?
  /// SHA-256 of the submitted content; empty for a draft.
  public let sha256: String
  /// The answers.
  public let answers: Answers
  /// The form as a reader sees it.
  public let document: FormDocument

  /// The photo (免冠照), where there is one.
  public var photo: FileReference? {
    document.sections.lazy.flatMap(\.blocks).compactMap { block -> FileReference? in
      guard case .grid(_, let fields) = block else { return nil }
      for field in fields { if case .picture(let file) = field.content { return file } }
      return nil
    }.first
  }
}
