/// 业绩档案 of a demo person.
struct DemoPortfolio: Decodable, Sendable {
  /// Whose it is.
  let username: String
  /// Its records, in order.
  let records: [Record]

  /// A record with its evidence.
  struct Record: Decodable, Sendable {
    /// The section.
    let section: String
    /// What is typed, by the names of the inputs.
    let values: [String: String]
    /// The title of the paper that proves it; nil where nothing need be proved.
    let proof: String?
  }
}
