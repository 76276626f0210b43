public import Titles

/// A record of a section in its list.
public struct RecordLine: Sendable, Equatable {
  /// Which record.
  public let id: RecordID
  /// Its number, from 1.
  public let number: Int
  /// The line that tells it apart.
  public let summary: String
  /// It came from a register and can't be changed.
  public let isLocked: Bool
  /// Its files.
  public let files: [FileReference]
  /// What a register said about it.
  public let facts: [VerifiedFact]
  /// What has to be corrected in it.
  public let problems: [FilingProblem]
}

extension RecordLine {
  /// The records of a section, in order.
  static func all(
    of section: SectionSchema, _ answers: Answers, _ engine: FormEngine, _ report: FormReport
  ) -> [RecordLine] {
    (answers.sections[section.id]?.records ?? []).enumerated().map { index, record in
      let facts = record.values.values.compactMap { value -> VerifiedFact? in
        if case .verified(let verified) = value { verified.fact } else { nil }
      }
      return RecordLine(
        id: record.id, number: index + 1, summary: engine.summary(record, in: section.id, answers), isLocked: record.isLocked,
        files: record.values.values.flatMap(\.files), facts: facts,
        problems: report.problems(in: section.id, record: record.id).map(FilingProblem.init))
    }
  }
}
