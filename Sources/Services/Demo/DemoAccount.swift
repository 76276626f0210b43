import Titles

/// An account of the demonstration as a newcomer is told of it, from `demo/accounts.json`.
struct DemoAccount: Decodable, Sendable {
  let username: String
  let door: Door
  /// Who it is and what there is to try.
  let who: String
}
