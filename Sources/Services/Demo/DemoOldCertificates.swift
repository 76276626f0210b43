/// Certificates from before the platform, as `demo/old-certificates.json` describes them.
struct DemoOldCertificates: Decodable, Sendable {
  /// Whose they are: a username.
  let holder: String
  /// In whose name they stand: a username.
  let authority: String
  /// What is typed into 登记职称证书, by field.
  let registered: [String: String]
  /// What stands in the imported row besides name and document, by column.
  let imported: [String: String]
}
