import Titles

/// 认定申报设置 of the demonstration, as `demo/authorities.json` describes it.
struct DemoAuthority: Decodable, Sendable {
  /// The unit's username.
  let unit: String
  let business: Business
  let detail: String
  let notice: String
  let contact: DemoContact
  let requirements: [Requirement]

  struct Requirement: Decodable, Sendable {
    let title: String
    let isRequired: Bool
  }
}
