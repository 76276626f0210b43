public import Logging

/// Where a platform keeps its data and by which clock it works.
public struct PlatformOptions: Sendable {
  /// The folder of the database, the key file and the attachments; made where it is missing.
  public var folder: String
  /// The key file; nil: `keys` in the folder.
  public var keyFile: String?
  /// The clock of all rules and records.
  public var clock: PlatformClock
  /// The log.
  public var logger: Logger

  /// A platform in this folder.
  public init(folder: String, keyFile: String? = nil, clock: PlatformClock = .system, logger: Logger = Logger(label: "zhicheng")) {
    self.folder = folder
    self.keyFile = keyFile
    self.clock = clock
    self.logger = logger
  }
}
