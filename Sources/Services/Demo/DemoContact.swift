/// Whom a unit of the demonstration names.
struct DemoContact: Decodable, Sendable {
  let name: String
  let phone: String
  let email: String
}
