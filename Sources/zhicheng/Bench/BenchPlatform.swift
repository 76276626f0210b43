import ArgumentParser
import Foundation
import Logging
import Services
import Storage
import Titles

/// The platform that a measurement works on.
struct BenchPlatform: ParsableArguments {
  @Option(help: "数据目录，没有则新建。")
  var data: String

  /// Opens it, with nothing in the log but warnings.
  func open() async throws -> (platform: Platform, keys: DerivedKeys) {
    var logger = Logger(label: "zhicheng")
    logger.logLevel = .warning
    let environment = ProcessInfo.processInfo.environment
    let platform = try await Platform.open(
      folder: data, database: DataFolder.location(environment["DATABASE_URL"]),
      attachments: AttachmentPlace(validating: environment), clock: .system, logger: logger)
    return (platform, try KeyFile.load("\(data)/keys"))
  }
}
