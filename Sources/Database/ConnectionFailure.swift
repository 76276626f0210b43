/// Why no connection to a database server came about. It may be logged: there is no password in it.
public struct ConnectionFailure: Error, Hashable, Sendable {
  /// The reasons that are told apart, since each has another remedy.
  public enum Reason: String, Hashable, Sendable {
    /// Nothing listens there, or the network doesn't lead there.
    case refused
    /// No answer within the time allowed.
    case timedOut
    /// A host's name is not known.
    case unknownHost
    /// The user or the password is wrong, or the server doesn't let the user in from here.
    case notAdmitted
    /// The server has no database of this name.
    case noDatabase
    /// The server has as many connections as it takes.
    case tooMany
    /// The server starts up or shuts down.
    case notReady
    /// Servers answered, and none of them takes writes.
    case noPrimary
    /// A connection that stood was lost.
    case lost
    /// Something else; ``ConnectionFailure/detail`` has the library's words.
    case other
  }

  /// The reason.
  public let reason: Reason
  /// The servers that were tried, in order: `host:port`, or a folder of sockets.
  public let tried: [String]
  /// The name of the database.
  public let database: String
  /// The name of the user.
  public let user: String
  /// What the library said, in its language.
  public let detail: String

  /// A failure with these facts.
  public init(reason: Reason, tried: [String], database: String, user: String, detail: String) {
    self.reason = reason
    self.tried = tried
    self.database = database
    self.user = user
    self.detail = detail
  }

  /// Whether trying again in a moment may help without anybody doing something.
  var isPassing: Bool {
    switch reason {
    case .refused, .timedOut, .tooMany, .notReady, .noPrimary, .lost, .other: true
    case .unknownHost, .notAdmitted, .noDatabase: false
    }
  }
}
