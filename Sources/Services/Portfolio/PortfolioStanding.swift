import Storage
import Titles

/// 业绩档案 as far as it was loaded: a section with those that bear on it.
struct PortfolioStanding: Sendable {
  /// The form that its sections belong to.
  let schema: FormSchema
  /// Whose it is.
  let person: PersonID
  /// How often each record was saved; none for what stands there without being stored.
  let versions: [RecordID: Int]
  /// When something of it was last saved.
  let savedAt: Moment?
  /// How many records each section has.
  let counts: [String: Int]
  /// The records, with what 基本信息 says beside them: dates are judged by it.
  var answers: Answers
}
