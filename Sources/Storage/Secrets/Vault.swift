/// What keeps personal data from being read out of the database, and records from being changed in it: all uses of the
/// keys that repositories need, in one value.
public struct Vault: Sendable {
  private let box: SecretBox
  private let lookups: LookupHash
  private let chain: RecordChain

  /// A vault with these keys.
  public init(keys: DerivedKeys, random: any RandomSource = SystemRandom()) {
    box = SecretBox(key: keys.encryption, random: random)
    lookups = LookupHash(key: keys.lookup)
    chain = RecordChain(key: keys.chains)
  }

  /// Seals bytes for one column (`snapshots.content_sealed`) of the row with this id.
  public func seal(_ bytes: [UInt8], for column: String, of row: String) throws -> [UInt8] {
    try box.seal(bytes, for: column, of: row)
  }

  /// Seals a text for one column (`persons.document_sealed`) of the row with this id.
  public func seal(_ text: String, for column: String, of row: String) throws -> [UInt8] {
    try box.seal(Array(text.utf8), for: column, of: row)
  }

  /// Opens the bytes that were sealed for the same column and row. Throws ``SecretBoxError``.
  public func open(_ sealed: [UInt8], for column: String, of row: String) throws -> [UInt8] {
    try box.open(sealed, for: column, of: row)
  }

  /// Opens the text that was sealed for the same column and row. Throws ``SecretBoxError``. Where the type of the
  /// result isn't said, the bytes are meant.
  @_disfavoredOverload
  public func open(_ sealed: [UInt8], for column: String, of row: String) throws -> String {
    String(decoding: try box.open(sealed, for: column, of: row), as: UTF8.self)
  }

  /// The keyed hash by which a sealed value is found again, whatever case or width it is typed in.
  public func lookup(_ value: String) -> String {
    lookups.hash(value)
  }

  /// The hash of a row of a chain after the row with the hash `previous`, `""` for the first.
  public func link(previous: String, _ fields: [String]) -> String {
    chain.link(previous: previous, fields)
  }
}
