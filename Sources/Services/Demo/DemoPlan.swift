import Titles

/// A plan of the demonstration, as `demo/plans.json` describes it. Its days are counted from the one on which it is loaded.
struct DemoPlan: Decodable, Sendable {
  /// The key of its committee.
  let committee: String
  /// What its name adds to the committee's.
  let suffix: String
  /// When it opens, at 09:00.
  let opens: Int
  /// When it closes and the stops' deadlines, at 18:00.
  let closes: Int
  let unitDeadline: Int
  let centerDeadline: Int
  let bureauDeadline: Int
  let campaign: [ApplicationCategory]
  let explanation: String
  /// Whether it stays a draft.
  let isDraft: Bool
}
