/// Where records of a section can come from without being typed: certificates of the platform, registers (自动获取).
///
/// In JSON: `{"source": "certificates", "verified": true, "key": ["certificateNumber"]}`.
public struct Inflow: Hashable, Sendable {
  /// The source's name: `certificates`, `education`, `titles`.
  public let source: String
  /// True where its records stand there by themselves and may not be changed; the others are added on request and are the
  /// person's from then on.
  public let isVerified: Bool
  /// The fields by which a record is known to be there already.
  public let key: [String]

  init(_ object: SchemaObject) throws(SchemaError) {
    var object = object
    source = try object.text("source")
    isVerified = try object.flag("verified")
    key = try object.texts("key")
    guard !key.isEmpty else { throw object.fault("key", "expected fields") }
    try object.finish()
  }
}
