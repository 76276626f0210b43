/// Where everything lies in a folder of data.
struct PlatformPlaces: Sendable {
  /// The database's file.
  let database: String
  /// The key file.
  let keys: String
  /// The folder of uploaded and issued files.
  let attachments: String

  /// The places in `folder`; `keys` where the key file lies elsewhere.
  init(folder: String, keys: String?) {
    database = "\(folder)/zhicheng.sqlite"
    self.keys = keys ?? "\(folder)/keys"
    attachments = "\(folder)/attachments"
  }
}
