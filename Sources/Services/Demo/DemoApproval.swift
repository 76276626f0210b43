import Titles

/// An approval document of the demonstration, as `demo/approvals.json` describes it.
struct DemoApproval: Decodable, Sendable {
  let number: String
  let title: String
  /// `issue` or `revoke`.
  let kind: String
  let business: Business
}
