/// What a write may do: everything a ``Reader`` may, and change rows. All of it comes about or none of it.
///
/// `INSERT … RETURNING` goes through ``Reader/first(_:_:)`` and ``Reader/all(_:_:)``.
public final class Transaction: Reader {
  /// Runs a statement and says how many rows it changed, inserted or removed.
  @discardableResult
  public func run(_ sql: SQL) throws -> Int {
    try session.run(sql)
  }
}
