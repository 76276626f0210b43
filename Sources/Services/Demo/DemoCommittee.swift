import Titles

/// A committee of the demonstration, as `demo/committees.json` describes it.
struct DemoCommittee: Decodable, Sendable {
  /// What plans call it.
  let key: String
  /// The organising unit's username.
  let unit: String
  let name: String
  let level: CommitteeLevel
  let levels: [TitleLevel]
  /// Codes of series and specialties.
  let scope: [String]
  let panels: [Panel]
  let filingNumber: String
  /// How many days ago its filing of three years began.
  let filedDaysAgo: Int
  let minimumSize: Int

  struct Panel: Decodable, Sendable {
    let name: String
    /// The names of its directions.
    let directions: String
  }
}
