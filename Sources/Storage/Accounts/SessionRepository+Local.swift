public import Database
public import Titles

extension SessionRepository {
  /// Opens a session from this machine itself, for measuring: nobody signed in.
  ///
  /// - Returns: the token that its cookie carries.
  public func open(for account: AccountID, at now: Moment, in transaction: Transaction) throws -> Token {
    let token = Token()
    try insert(
      token.hash, publicID: Token().text, account: account, address: "127.0.0.1", agent: "zhicheng bench", at: now,
      in: transaction)
    return token
  }
}
