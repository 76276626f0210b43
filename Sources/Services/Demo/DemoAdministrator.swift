import Titles

/// One of the three administrators of the demonstration, from `demo/administrators.json`.
struct DemoAdministrator: Decodable, Sendable {
  let username: String
  let role: AdministratorRole
  let name: String
  let mobile: String
}
