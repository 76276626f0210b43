import Database

/// Where everything lies: in a folder of data, and the database where it was told to be.
struct PlatformPlaces: Sendable {
  /// The database.
  let database: DatabaseLocation
  /// The key file.
  let keys: String
  /// The folder of uploaded and issued files.
  let attachments: String

  /// The places in `folder`; `keys` where the key file lies elsewhere, `database` where the database is no file in it.
  init(folder: String, keys: String?, database: DatabaseLocation?) {
    self.database = database ?? .sqlite(path: "\(folder)/zhicheng.sqlite")
    self.keys = keys ?? "\(folder)/keys"
    attachments = "\(folder)/attachments"
  }
}
