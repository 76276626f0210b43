extension PlatformOptions {
  /// The database's file.
  var databaseFile: String { "\(folder)/zhicheng.db" }
  /// The key file.
  var keyPath: String { keyFile ?? "\(folder)/keys" }
  /// The folder of uploaded and issued files.
  var attachmentsFolder: String { "\(folder)/attachments" }
}
